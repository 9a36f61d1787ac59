import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { words } from "../words.ts"
import { moreWords } from "./more-words.ts"

const items: readonly { readonly path: string; readonly label: Text }[] = [
  { path: paths.cases, label: words.cases },
  { path: paths.board, label: words.board },
  { path: paths.meetings, label: moreWords.meetings },
  { path: paths.letters, label: moreWords.letters },
  { path: paths.procedures, label: moreWords.procedures },
  { path: paths.holidays, label: moreWords.holidays },
]

/** The pages that belong to cases, on each of them. */
export const CasesMenu = ({ at }: { readonly at: string }) => {
  const { t, href } = usePage()
  return (
    <nav class="cases-menu no-print" aria-label={t(words.cases)}>
      <ul>
        {items.map(({ path, label }) => (
          <li>
            <a href={href(path)} aria-current={path === at ? "page" : undefined}>
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
