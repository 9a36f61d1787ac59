import { same, type Text } from "#kernel/text.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { apiWords as words, statusWords } from "../api-words.ts"
import type { Field } from "../operations.ts"

/** What an operation takes: each with its name, what may stand there, and what it means. */
export const FieldTable = ({
  title,
  fields,
}: {
  readonly title: Text
  readonly fields: readonly Field[]
}) => {
  const { t } = usePage()
  const inBody = fields.every((field) => field.in === "body")
  return (
    <>
      <h2>{t(title)}</h2>
      <Table
        caption={title}
        rows={fields}
        columns={[
          {
            label: words.name,
            heads: true,
            cell: ({ name, required }) => (
              <>
                <code>{name}</code> {required && <span class="soft">({t(words.required)})</span>}
              </>
            ),
          },
          ...(inBody
            ? []
            : [
                {
                  label: words.place,
                  cell: (field: Field) => <code>{field.in}</code>,
                },
              ]),
          {
            label: words.values,
            cell: ({ values, usually }) => (
              <>
                <code>{values}</code> {usually && <span class="soft">{t(words.usually(usually))}</span>}
              </>
            ),
          },
          { label: words.meaning, phone: "plain", cell: ({ says }) => t(says) },
        ]}
      />
    </>
  )
}

/** The statuses that may be answered, and what each means. */
export const Answers = ({ statuses }: { readonly statuses: readonly string[] }) => {
  const { t } = usePage()
  return (
    <>
      <h2>{t(words.answers)}</h2>
      <Table
        caption={words.answers}
        rows={statuses}
        columns={[
          { label: words.status, heads: true, cell: (status) => <code>{status}</code> },
          { label: words.meaning, phone: "plain", cell: (status) => t(statusWords[status] ?? same("")) },
        ]}
      />
    </>
  )
}

export const JsonSchema = ({ title, schema }: { readonly title: Text; readonly schema: unknown }) => {
  const { t } = usePage()
  return (
    <details>
      <summary>{t(title)}</summary>
      <pre class="code" tabindex={0} aria-label={t(title)}>
        {JSON.stringify(schema, null, 2)}
      </pre>
    </details>
  )
}
