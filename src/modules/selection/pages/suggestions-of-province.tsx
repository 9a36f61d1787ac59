import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { suggestionsFor } from "../queries/suggestions.ts"
import { selectionRights } from "../rights.ts"
import { suggestionKinds } from "../suggestions/suggest.ts"
import { suggestionWords } from "./suggestions.tsx"

/** On the page of a province: how much is suggested to it, of which kinds, and the way there. */
export const suggestionsOfProvince = {
  id: "suggestions",
  title: suggestionWords.title,
  show: async (request: Request, code: string): Promise<Child | undefined> => {
    if (!request.may(selectionRights["suggestion.read"])) return undefined
    const suggestions = await suggestionsFor(request.services.database.pool, code)
    const kinds = suggestionKinds
      .map((kind) => ({
        label: suggestionWords.kinds[kind],
        names: suggestions.filter((one) => one.kind === kind).map(({ name }) => name),
      }))
      .filter(({ names }) => names.length > 0)
    return <Kinds code={code} kinds={kinds} />
  },
}

type KindsProps = {
  readonly code: string
  readonly kinds: readonly { readonly label: Text; readonly names: readonly Text[] }[]
}

const Kinds = ({ code, kinds }: KindsProps) => {
  const { t, href } = usePage()
  return (
    <>
      {kinds.length > 0 && (
        <ul class="plain-list">
          {kinds.map(({ label, names }) => (
            <li>
              {t(label)}: <span class="soft">{names.slice(0, 3).map(t).join(" · ")}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {kinds.length === 0 && t(suggestionWords.none)}{" "}
        <a href={href(paths.suggestionsOf(code))}>{t(suggestionWords.all)}</a>
      </p>
    </>
  )
}
