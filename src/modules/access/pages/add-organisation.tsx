import { freshForm, type FormState, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import type { OrganisationKind } from "#kernel/rights.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Actions, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { addOrganisation } from "../commands/add-organisation.ts"
import { listOrganisations, organisationNames } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { AddOrganisation } from "../schema.ts"
import { words } from "../words-administration.ts"
import { kindOptions } from "./organisations.tsx"
import { showAgain } from "./show-again.ts"

type Choice = { readonly value: string; readonly label: { readonly th: string; readonly en: string } }

const AddPage = ({ state, kinds, provinces, parents }: AddProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.organisations, label: words.organisations }]} />
      <h1>{t(words.addOrganisation)}</h1>
      <Form action={href(paths.newOrganisation)} state={state}>
        <Select name="kind" label={words.kind} options={kinds} />
        <TextField name="nameTh" label={words.nameTh} />
        <TextField name="nameEn" label={words.nameEn} />
        <Select name="unit" label={words.unit} empty={words.noUnit} options={provinces} />
        <Select name="parent" label={words.parent} empty={words.noParent} options={parents} />
        <TextField name="origin" label={words.origin} optional />
        <Actions act={words.addOrganisation} cancel={{ path: paths.organisations, label: words.cancel }} />
      </Form>
    </>
  )
}
type AddProps = {
  readonly state: FormState
  readonly kinds: readonly Choice[]
  readonly provinces: readonly Choice[]
  readonly parents: readonly Choice[]
}

/** The form offers what the reader may add: a province its own local organisations. */
const addView = async (request: Request, state: FormState, status?: 422): Promise<View> => {
  const reader = request.services.database.query
  const provinces = await provincesOf(request)
  const mayAddIn = (kind: OrganisationKind) =>
    provinces.some(({ value }) =>
      request.may(accessRights["organisation.add"], { state: kind, units: [value] }),
    )
  const kinds = kindOptions.filter(({ value }) => mayAddIn(value))
  const own = provinces.filter(({ value }) =>
    kinds.some(({ value: kind }) =>
      request.may(accessRights["organisation.add"], { state: kind, units: [value] }),
    ),
  )
  const names = await organisationNames(reader, ["interior", "central", "province", "bangkok"])
  const parents = names.map(({ id, name_th, name_en }) => ({
    value: id,
    label: { th: name_th, en: name_en },
  }))
  return {
    title: words.addOrganisation,
    content: <AddPage state={state} kinds={kinds} provinces={own} parents={parents} />,
    ...(status ? { status } : {}),
  }
}

/** Provincial offices and Bangkok, by the unit that they stand for. */
export const provincesOf = async (request: Request): Promise<readonly Choice[]> => {
  const reader = request.services.database.query
  const [first, second] = await Promise.all([
    listOrganisations(reader, { kind: "province" }, 1),
    listOrganisations(reader, { kind: "province" }, 2),
  ])
  const bangkok = await listOrganisations(reader, { kind: "bangkok" }, 1)
  return [...bangkok.rows, ...first.rows, ...second.rows].flatMap(({ units, name_th, name_en }) =>
    units[0] ? [{ value: units[0], label: { th: name_th, en: name_en } }] : [],
  )
}

/** Adding an organisation. */
export const addOrganisationPages = [
  page({
    path: paths.newOrganisation,
    right: accessRights["organisation.add"],
    audit: "nothing",
    show: (request) => addView(request, freshForm({ kind: "local" })),
  }),
  form({
    path: paths.newOrganisation,
    right: accessRights["organisation.add"],
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(AddOrganisation, sent)
      if (!parsed.ok) return addView(request, parsed.state, 422)
      try {
        const { id } = await request.execute(addOrganisation, parsed.data)
        return request.leaveNotice(redirect(request.href(paths.organisation(id))), words.added)
      } catch (error) {
        return showAgain(error, parsed.state, "nameTh", (state) => addView(request, state))
      }
    },
  }),
]
