import { freshForm, type FormState } from "#http/forms.ts"
import { page } from "#http/routes.ts"
import { explain, type Explanation } from "#kernel/explain.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import { Breadcrumbs, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { actorByEmail } from "../people/actor.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words-administration.ts"

type Row = { readonly right: Right; readonly explanation: Explanation }
type Props = {
  readonly state: FormState
  readonly rights: readonly Right[]
  readonly rows: readonly Row[] | undefined
}

const ExplainPage = ({ state, rights, rows }: Props) => {
  const { t, href } = usePage()
  const acts = rights.map(({ act, says }) => ({ value: act, label: says }))
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.rights)}</h1>
      <p class="lead">{t(words.rightsSays)}</p>
      <form class="filters" action={href(paths.explain)}>
        <Fields state={state}>
          <TextField name="email" label={words.personEmail} type="email" />
          <Select name="act" label={words.act} empty={words.allActs} options={acts} />
          <TextField name="unit" label={words.onUnit} />
          <TextField name="state" label={words.inState} />
        </Fields>
        <div>
          <button type="submit">{t(words.explainAct)}</button>
        </div>
      </form>
      {rows && <Explained rows={rows} />}
    </>
  )
}

const Explained = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t } = usePage()
  return (
    <Table
      caption={words.rights}
      rows={rows}
      columns={[
        { label: words.act, cell: ({ right }) => t(right.says), heads: true },
        {
          label: words.state,
          cell: ({ explanation: { allowed } }) => (
            <Status tone={allowed ? "jade" : "slate"} label={allowed ? words.may : words.mayNot} />
          ),
        },
        {
          label: words.because,
          cell: ({ explanation: { because, missing } }) =>
            [because, ...missing].map(t).join(` — ${t(words.otherwise)} `),
        },
      ]}
    />
  )
}

/** For a person and an act: whether, by which post, or what is missing. Judged by the tables that commands use. */
export const explainPages = (rights: readonly Right[]) => [
  page({
    path: paths.explain,
    right: accessRights["rights.explain"],
    audit: "nothing",
    show: async (request) => {
      const typed = (name: string) => request.query(name)?.trim().slice(0, 200)
      const [email, act, unit, inState] = [typed("email"), typed("act"), typed("unit"), typed("state")]
      const actor = email ? await actorByEmail(request.services, email) : undefined
      const subject: Subject = {
        ...(unit ? { units: [unit] } : {}),
        ...(inState ? { state: inState } : {}),
      }
      const chosen = rights.filter((right) => !act || right.act === act)
      const rows = actor && chosen.map((right) => ({ right, explanation: explain(right, actor, subject) }))
      const issues = email && !actor ? [{ path: "email", text: nobody }] : []
      const state = { ...freshForm({ email, act, unit, state: inState }), issues }
      return {
        title: words.rights,
        wide: true,
        content: <ExplainPage state={state} rights={rights} rows={rows} />,
      }
    },
  }),
]

const nobody = { th: "ไม่พบบัญชีที่ใช้อีเมลนี้", en: "There is no account with this address" }
