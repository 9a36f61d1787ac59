import { freshForm } from "#http/forms.ts"
import { page } from "#http/routes.ts"
import { formatInstant, formatNumber } from "#kernel/format.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Right } from "#kernel/rights.ts"
import { same, type Text } from "#kernel/text.ts"
import { Breadcrumbs, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Select } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { listNotes, type NoteFilter, type NoteRow } from "../security/queries.ts"
import { noteNames, noteWords } from "../security/words.ts"
import { words } from "../words-administration.ts"
import { pageNumberIn } from "#http/page-number.ts"

type Props = {
  readonly rows: readonly NoteRow[]
  readonly pages: number
  readonly pageNumber: number
  readonly filter: NoteFilter
  readonly says: (act: string) => Text
}

const SecurityPage = ({ rows, pages, pageNumber, filter, says }: Props) => {
  const { t, href } = usePage()
  const query = {
    ...(filter.event ? { event: filter.event } : {}),
    ...(filter.account ? { account: filter.account } : {}),
  }
  const events = Object.entries(noteNames).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.security)}</h1>
      <p class="lead">{t(noteWords.lead)}</p>
      {filter.account && (
        <p>
          {t(noteWords.onlyOf)} {rows[0]?.name} <a href={href(paths.security)}>{t(noteWords.all)}</a>
        </p>
      )}
      <form class="filters" action={href(paths.security)}>
        <Fields state={freshForm({ event: filter.event })}>
          <Select name="event" label={noteWords.event} empty={noteWords.anyEvent} options={events} />
        </Fields>
        {filter.account && <input type="hidden" name="account" value={filter.account} />}
        <div>
          <button type="submit">{t(words.find)}</button>
        </div>
      </form>
      {rows.length === 0 ? <p class="empty">{t(noteWords.empty)}</p> : <Notes rows={rows} says={says} />}
      <Pagination
        page={pageNumber}
        pages={pages}
        path={(next) => `${paths.security}?${String(new URLSearchParams({ ...query, page: String(next) }))}`}
      />
    </>
  )
}

const Notes = ({ rows, says }: Pick<Props, "rows" | "says">) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.security}
      rows={rows}
      columns={[
        { label: noteWords.event, cell: ({ event }) => t(noteNames[event] ?? same(event)), heads: true },
        {
          label: noteWords.who,
          cell: ({ account_id, name }) =>
            account_id ? (
              <a href={href(paths.person(account_id))}>{name || account_id}</a>
            ) : (
              t(noteWords.nobody)
            ),
        },
        {
          label: noteWords.act,
          cell: ({ act, subject }) => (
            <>
              {act && t(says(act))} {subject && <code class="soft">{subject}</code>}
            </>
          ),
        },
        { label: noteWords.address, cell: ({ address }) => address },
        { label: noteWords.last, cell: ({ last_at }) => formatInstant(last_at, language) },
        { label: noteWords.count, cell: ({ count }) => formatNumber(count, language), align: "end" },
      ]}
    />
  )
}

/** What was refused, to whom, from where: for those who watch over the installation. */
export const securityPages = (rights: readonly Right[]) => [
  page({
    path: paths.security,
    right: accessRights["security.read"],
    audit: "nothing",
    show: async (request) => {
      const [event, account] = [request.query("event"), request.query("account")]
      const filter = {
        event: event && event in noteNames ? event : undefined,
        account: account && isUuid(account) ? account : undefined,
      }
      const pageNumber = pageNumberIn(request)
      const found = await listNotes(request.services.database.query, filter, pageNumber)
      const says = (act: string) => rights.find((right) => right.act === act)?.says ?? same(act)
      return {
        title: words.security,
        wide: true,
        content: <SecurityPage {...found} pageNumber={pageNumber} filter={filter} says={says} />,
      }
    },
  }),
]
