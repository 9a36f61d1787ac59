import type { Actor } from "#kernel/rights.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { words } from "../words.ts"

/** Tells people whose posts wait for a second factor what to do, wherever that keeps them from something; others nothing. */
export const withheldNotice = (actor: Actor) =>
  actor.kind === "person" && actor.withheld ? <WithheldPosts /> : undefined

const WithheldPosts = () => {
  const { t, href } = usePage()
  return (
    <Callout tone="marigold" title={words.withheldTitle}>
      <p>{t(words.withheldLead)}</p>
      <p>
        <a class="button primary" href={href(paths.enrol)}>
          {t(words.enrol)}
        </a>
      </p>
    </Callout>
  )
}
