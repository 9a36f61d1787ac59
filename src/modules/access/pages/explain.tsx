import { freshForm, type FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { explain } from "#kernel/explain.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { type Option, Select, TextField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { type Explainable, type FoundSubject, recordAt } from "../explaining/records.ts"
import { stateNames } from "../explaining/words.ts"
import { paths } from "../paths.ts"
import { actorById } from "../people/actor.ts"
import { peopleLike } from "../people/queries.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words-administration.ts"
import { provincesOf } from "./add-organisation.tsx"
import { Explained, type ExplainedProps, WhoIsMeant } from "./explained.tsx"

type Chosen = Readonly<Record<"person" | "act" | "record" | "unit" | "state", string | undefined>>
type Props = {
  readonly state: FormState
  readonly rights: readonly Right[]
  readonly provinces: readonly Option[]
  readonly several: readonly { readonly id: string; readonly name: string; readonly email: string | null }[]
  readonly again: (person: string) => string
  readonly answer: ExplainedProps | undefined
}

const ExplainPage = ({ state, rights, provinces, several, again, answer }: Props) => {
  const { t, href } = usePage()
  const acts = rights.map(({ act, says }) => ({ value: act, label: says }))
  const states = Object.entries(stateNames).map(([value, label]) => ({ value, label }))
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.rights)}</h1>
      <p class="lead">{t(words.rightsSays)}</p>
      <form class="form" action={href(paths.explain)}>
        <Fields state={state}>
          <TextField name="person" label={words.person} hint={words.personHint} />
          <Select name="act" label={words.act} empty={words.allActs} options={acts} />
          <TextField name="record" label={words.onRecord} hint={words.onRecordHint} width="full" optional />
          <details open={Boolean(state.values["unit"]?.[0] ?? state.values["state"]?.[0])}>
            <summary>{t(words.orPlace)}</summary>
            <Select name="unit" label={words.onUnit} empty={words.anyUnit} options={provinces} />
            <Select name="state" label={words.inState} empty={words.anyState} options={states} />
          </details>
        </Fields>
        <div class="actions">
          <button type="submit" class="primary">
            {t(words.explainAct)}
          </button>
        </div>
      </form>
      {several.length > 0 && <WhoIsMeant people={several} path={again} />}
      {answer && <Explained {...answer} />}
    </>
  )
}

const chosenIn = (request: Request): Chosen => {
  const typed = (name: string) => request.query(name)?.trim().slice(0, 300) || undefined
  return {
    person: typed("person"),
    act: typed("act"),
    record: typed("record"),
    unit: typed("unit"),
    state: typed("state"),
  }
}

const subjectOf = (found: FoundSubject | undefined, { unit, state }: Chosen): Subject =>
  found?.subject ?? { ...(unit ? { units: [unit] } : {}), ...(state ? { state } : {}) }

/** For a person and an act: whether, by which post, or what is missing. Judged by the tables that commands use. */
export const explainPages = (rights: readonly Right[], records: readonly Explainable[]) => [
  page({
    path: paths.explain,
    right: accessRights["rights.explain"],
    audit: "nothing",
    show: async (request) => {
      const { query } = request.services.database
      const chosen = chosenIn(request)
      const people = chosen.person ? await peopleLike(query, chosen.person) : []
      const [one] = people
      const meant = people.length === 1 && one ? await actorById(request.services, one.id) : undefined
      const found = chosen.record ? await recordAt(query, records, chosen.record) : undefined
      const issues = [
        ...(chosen.person && people.length === 0 ? [{ path: "person", text: words.nobodyFound }] : []),
        ...(one && people.length === 1 && !meant ? [{ path: "person", text: words.cannotAct }] : []),
        ...(chosen.record && !found ? [{ path: "record", text: words.noSuchRecord }] : []),
      ]
      const judged = rights.filter(({ act }) => !chosen.act || act === chosen.act)
      const subject = subjectOf(found, chosen)
      const answer = meant?.kind === "person" &&
        issues.length === 0 && {
          actor: meant,
          found,
          rows: judged.map((right) => ({ right, explanation: explain(right, meant, subject) })),
        }
      const again = (person: string) => {
        const kept = Object.entries({ ...chosen, person }).filter(([, value]) => value !== undefined)
        return `${paths.explain}?${String(new URLSearchParams(kept as [string, string][]))}`
      }
      return {
        title: words.rights,
        content: (
          <ExplainPage
            state={{ ...freshForm({ ...chosen, person: (meant && one?.email) ?? chosen.person }), issues }}
            rights={rights}
            provinces={await provincesOf(request)}
            several={people.length > 1 ? people : []}
            again={again}
            answer={answer || undefined}
          />
        ),
      }
    },
  }),
]
