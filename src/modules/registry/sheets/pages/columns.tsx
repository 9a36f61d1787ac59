import type { FormState } from "#http/forms.ts"
import { columnName } from "#documents/table.ts"
import { Callout } from "#ui/components/parts.tsx"
import { type Option, Select } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import type { DraftChoices, SheetDraft, ShownSheet } from "../queries.ts"
import type { SheetWay } from "../way.ts"
import { sheetWords as words } from "./words.ts"

const shownRows = 8

type ColumnsProps = { readonly way: SheetWay; readonly draft: SheetDraft; readonly state: FormState }

/** Asks which sheet is meant and what its columns are, beside the first rows as they stand. */
export const ColumnsPage = ({ way, draft, state }: ColumnsProps) => {
  const { t, href } = usePage()
  const { choices } = draft
  const sheet = choices.sheets[choices.sheet]
  const needed = way.missing([])
  return (
    <>
      <h1>{draft.fileName}</h1>
      {draft.refusal && (
        <Callout tone="brick" title={words.refused}>
          <p>{t(draft.refusal)}</p>
        </Callout>
      )}
      <Form action={href(way.paths.draft(draft.id))} state={state}>
        <fieldset class="group">
          <legend>{t(words.sheet)}</legend>
          <Select
            name="sheet"
            label={words.sheet}
            options={choices.sheets.map(({ name, rows, hidden }, at) => ({
              value: String(at),
              label: words.sheetOption(name, rows, hidden),
            }))}
          />
          <Select name="headRow" label={words.headRow} options={headOptions(sheet)} />
          <button type="submit" class="quiet-button" name="step" value="sheet">
            {t(words.otherSheet)}
          </button>
        </fieldset>
        {sheet && <FirstRows sheet={sheet} from={choices.headRow ?? 0} />}
        <fieldset class="group column-choices">
          <legend>{t(words.whatColumns)}</legend>
          <p class="hint">{t(choices.remembered ? words.remembered : words.columnsLead)}</p>
          {way.fields.map(([field, label]) => (
            <Select
              name={`column-${field}`}
              label={label}
              optional={!needed.includes(field)}
              empty={words.notInFile}
              options={columnOptions(choices)}
            />
          ))}
        </fieldset>
        <StepButtons
          primary={{ step: "read", label: words.check }}
          others={[{ step: "discard", label: words.discard }]}
          cancel={{ path: way.paths.begin, label: way.words.title }}
        />
      </Form>
    </>
  )
}

const headOptions = (sheet: ShownSheet | undefined): readonly Option[] => [
  { value: "", label: words.noHeadRow },
  ...(sheet?.head ?? []).flatMap((row, at) => {
    const text = row.filter(Boolean).join(" · ").slice(0, 70)
    return text ? [{ value: String(at), label: words.headRowOption(at + 1, text) }] : []
  }),
]

const columnOptions = ({ sheets, sheet, headRow }: DraftChoices): readonly Option[] => {
  const { head = [] } = sheets[sheet] ?? {}
  const width = Math.max(0, ...head.map((row) => row.length))
  const heads = headRow === null ? [] : (head[headRow] ?? [])
  return Array.from({ length: width }, (_, at) => ({
    value: String(at),
    label: words.columnOption(columnName(at), (heads[at] ?? "").slice(0, 60)),
  }))
}

const FirstRows = ({ sheet, from }: { readonly sheet: ShownSheet; readonly from: number }) => {
  const { t } = usePage()
  const rows = sheet.head.slice(from, from + shownRows)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => at)
  return (
    <section class="table-frame raw-rows" tabindex={0} aria-label={t(words.firstRows)}>
      <table>
        <caption class="visually-hidden">{t(words.firstRows)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.rowNumber)}</th>
            {columns.map((at) => (
              <th scope="col">{columnName(at)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr>
              <th scope="row">{from + at + 1}</th>
              {columns.map((column) => (
                <td>{row[column] ?? ""}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The values that the form shows for what was chosen. */
export const valuesOfChoices = (choices: DraftChoices): Record<string, readonly string[]> => ({
  sheet: [String(choices.sheet)],
  headRow: [choices.headRow === null ? "" : String(choices.headRow)],
  ...Object.fromEntries(
    Object.entries(choices.columns).map(([field, column]) => [`column-${field}`, [String(column)]]),
  ),
})
