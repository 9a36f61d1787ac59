import type { Child } from "hono/jsx"
import type { Text } from "#kernel/text.ts"
import { usePage } from "../page-context.ts"
import type { Tone } from "./parts.tsx"

export type TimelineEntry = {
  readonly when: Child
  readonly what: Text
  readonly tone?: Tone
  readonly children?: Child
}

/** What happened, one below the other on one axis. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => {
  const { t } = usePage()
  return (
    <ol class="timeline">
      {entries.map(({ when, what, tone = "indigo", children }) => (
        <li class={tone}>
          <span class="timeline-when">{when}</span>
          <span class="timeline-what">{t(what)}</span>
          {children && <div class="timeline-more">{children}</div>}
        </li>
      ))}
    </ol>
  )
}
