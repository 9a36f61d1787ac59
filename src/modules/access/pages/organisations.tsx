import { freshForm } from "#http/forms.ts"
import { page } from "#http/routes.ts"
import { mightDo, type OrganisationKind, organisationKinds } from "#kernel/rights.ts"
import { organisationKindNames } from "#kernel/rights-words.ts"
import { Breadcrumbs, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { listOrganisations } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words-administration.ts"
import { pageNumberIn } from "#http/page-number.ts"

type Props = {
  readonly found: Awaited<ReturnType<typeof listOrganisations>>
  readonly q: string
  readonly kind: OrganisationKind | undefined
  readonly pageNumber: number
  readonly mayAdd: boolean
}

const OrganisationsPage = ({ found, q, kind, pageNumber, mayAdd }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.organisations)}</h1>
      {mayAdd && (
        <p>
          <a class="button primary" href={href(paths.newOrganisation)}>
            {t(words.addOrganisation)}
          </a>
        </p>
      )}
      <form class="filters" action={href(paths.organisations)}>
        <Fields state={freshForm({ q, kind })}>
          <TextField name="q" label={words.findOrganisation} type="search" />
          <Select name="kind" label={words.kind} empty={words.anyKind} options={kindOptions} />
        </Fields>
        <div>
          <button type="submit">{t(words.find)}</button>
        </div>
      </form>
      <Table
        caption={words.organisations}
        rows={found.rows}
        columns={[
          {
            label: words.organisation,
            cell: (row) => (
              <a href={href(paths.organisation(row.id))}>{t({ th: row.name_th, en: row.name_en })}</a>
            ),
            heads: true,
          },
          { label: words.kind, cell: (row) => t(organisationKindNames[row.kind]) },
          {
            label: words.parent,
            cell: (row) => (row.parent_th ? t({ th: row.parent_th, en: row.parent_en ?? "" }) : ""),
          },
          { label: words.area, cell: (row) => row.places.map(t).join(" · ") },
          { label: words.posts, cell: (row) => String(row.posts ?? 0), align: "end" },
        ]}
      />
      <Pagination
        page={pageNumber}
        pages={found.pages}
        path={(next) =>
          `${paths.organisations}?${String(new URLSearchParams({ q, kind: kind ?? "", page: String(next) }))}`
        }
      />
    </>
  )
}

export const kindOptions = organisationKinds.map((value) => ({ value, label: organisationKindNames[value] }))

export const organisationListPages = [
  page({
    path: paths.organisations,
    right: accessRights["organisation.read"],
    audit: "nothing",
    show: async (request) => {
      const q = request.query("q")?.slice(0, 200) ?? ""
      const kind = organisationKinds.find((known) => known === request.query("kind"))
      const pageNumber = pageNumberIn(request)
      const found = await listOrganisations(request.services.database.query, { q, kind }, pageNumber)
      const mayAdd = mightDo(accessRights["organisation.add"], request.actor)
      const props = { found, q, kind, pageNumber, mayAdd }
      return { title: words.organisations, wide: true, content: <OrganisationsPage {...props} /> }
    },
  }),
]
