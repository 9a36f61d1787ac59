import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { OverdueReport } from "../queries/overdue.ts"
import { words } from "./words.ts"

/** Reports that should have come: shown before anything new is asked for. */
export const Overdue = ({ reports }: { readonly reports: readonly OverdueReport[] }) => {
  const { t, href, language } = usePage()
  if (reports.length === 0) return null
  return (
    <Callout tone="marigold" title={words.overdueSays(reports.length)}>
      <ul>
        {reports.slice(0, 8).map(({ id, title, dueOn }) => (
          <li>
            <a href={href(paths.state(id))}>{title}</a>{" "}
            <span class="soft">
              {t(words.due(formatDate(preciseDate(dueOn), { language, months: "short" })))}
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
