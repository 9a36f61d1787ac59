import type { Day } from "#kernel/dates.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { ToldChange } from "./say.ts"
import { pastWords } from "./words.ts"

type PartChange = { readonly part: Text; readonly fields: readonly ToldChange[] }

/** One act in words. */
export type ToldAct = {
  readonly at: Date
  readonly day: Day
  readonly what: Text
  readonly name: string
  readonly post: Text | undefined
  readonly reason: string | null
  readonly changes: readonly PartChange[]
}

/** What was done, act by act; each leads to the record as it stood when that day ended. */
export const Acts = ({ acts, here }: { readonly acts: readonly ToldAct[]; readonly here: string }) => (
  <ol class="acts">
    {acts.map((act) => (
      <Act act={act} here={here} />
    ))}
  </ol>
)

const Act = ({ act, here }: { readonly act: ToldAct; readonly here: string }) => {
  const { t, href, language } = usePage()
  const { at, day, what, name, post, reason, changes } = act
  return (
    <li>
      <h2>{t(what)}</h2>
      <p class="act-who">
        <time datetime={at.toISOString()}>{formatInstant(at, language)}</time> ·{" "}
        {name || t(post ?? pastWords.somebody)} {name && post && <span class="soft">{t(post)}</span>}{" "}
        <a class="no-print" href={href(`${here}?on=${day}`)}>
          {t(pastWords.thisDay)}
        </a>
      </p>
      {reason && (
        <p class="act-reason">
          <span class="soft">{t(pastWords.reason)}</span> {reason}
        </p>
      )}
      {changes.length === 0 && <p class="soft">{t(pastWords.nothingShown)}</p>}
      {changes.map((change) => (
        <Changes change={change} />
      ))}
    </li>
  )
}

const Changes = ({ change: { part, fields } }: { readonly change: PartChange }) => {
  const { t } = usePage()
  const told = (text: Text | undefined) =>
    text ? <span class="typed">{t(text)}</span> : <span class="soft">{t(pastWords.nothing)}</span>
  const columns: Column<ToldChange>[] = [
    { label: pastWords.field, heads: true, cell: ({ label }) => t(label) },
    { label: pastWords.before, cell: ({ before }) => told(before) },
    { label: pastWords.after, cell: ({ after }) => told(after) },
  ]
  const isFirst = fields.every(({ before }) => before === undefined)
  return (
    <div class="changes">
      <h3>{t(part)}</h3>
      <Table
        caption={part}
        rows={fields}
        columns={isFirst ? columns.filter(({ label }) => label !== pastWords.before) : columns}
      />
    </div>
  )
}
