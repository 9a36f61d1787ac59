import { freshForm } from "#http/forms.ts"
import { pageNumberIn } from "#http/page-number.ts"
import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { mightDo } from "#kernel/rights.ts"
import { Breadcrumbs, Pagination, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { listPeople, type PersonState } from "../people/queries.ts"
import { accessRights } from "../rights.ts"
import { personStates, words } from "../words-administration.ts"

/** The units whose people the reader may see; undefined: all. */
export const visibleUnits = ({ actor }: Request): readonly string[] | undefined => {
  if (actor.kind !== "person") return []
  const { appointments } = actor
  const seesAll = appointments.some(
    ({ role, organisationKind }) =>
      role === "administrator" || (role === "officer" && organisationKind === "interior"),
  )
  if (seesAll) return undefined
  return appointments.filter(({ role }) => role === "officer").flatMap(({ units }) => units)
}

export const toneOf = (state: PersonState) =>
  (({ active: "jade", invited: "marigold", no_post: "slate", suspended: "brick", erased: "slate" }) as const)[
    state
  ]

type Found = Awaited<ReturnType<typeof listPeople>>
type Props = {
  readonly found: Found
  readonly q: string
  readonly pageNumber: number
  readonly mayInvite: boolean
}

const PeoplePage = ({ found, q, pageNumber, mayInvite }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.people)}</h1>
      {mayInvite && (
        <p>
          <a class="button primary" href={href(paths.invite)}>
            {t(words.invite)}
          </a>
        </p>
      )}
      <form class="filters" action={href(paths.people)}>
        <Fields state={freshForm({ q })}>
          <TextField name="q" label={words.findPerson} type="search" />
        </Fields>
        <div>
          <button type="submit">{t(words.find)}</button>
        </div>
      </form>
      {found.rows.length === 0 ? (
        <p class="empty">{t(words.nobodyFound)}</p>
      ) : (
        <Table
          caption={words.people}
          rows={found.rows}
          columns={[
            {
              label: words.name,
              cell: (row) => <a href={href(paths.person(row.id))}>{row.name || t(personStates.erased)}</a>,
              heads: true,
            },
            { label: words.email, cell: (row) => row.email ?? "" },
            { label: words.postsToday, cell: (row) => row.posts.map(t).join(" · ") },
            {
              label: words.state,
              cell: (row) => <Status tone={toneOf(row.state)} label={personStates[row.state]} />,
            },
          ]}
        />
      )}
      <Pagination
        page={pageNumber}
        pages={found.pages}
        path={(next) => `${paths.people}?${String(new URLSearchParams({ q, page: String(next) }))}`}
      />
    </>
  )
}

export const peoplePages = [
  page({
    path: paths.people,
    right: accessRights["person.read"],
    audit: "nothing",
    show: async (request) => {
      const { services } = request
      const [q, pageNumber] = [request.query("q")?.slice(0, 200) ?? "", pageNumberIn(request)]
      const filter = { q, units: visibleUnits(request) }
      const found = await listPeople(services.database.query, filter, services.today(), pageNumber)
      const mayInvite = mightDo(accessRights["person.invite"], request.actor)
      return {
        title: words.people,
        wide: true,
        content: <PeoplePage found={found} q={q} pageNumber={pageNumber} mayInvite={mayInvite} />,
      }
    },
  }),
]
