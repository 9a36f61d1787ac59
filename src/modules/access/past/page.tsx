import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { type Day, dayOf } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { FormState } from "#http/forms.ts"
import { Breadcrumbs, Empty, Pagination } from "#ui/components/parts.tsx"
import { DateField } from "#ui/forms/fields.tsx"
import { Fields } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { Acts, type ToldAct } from "./acts.tsx"
import { actsOn, type PastAct, rowsOn } from "./queries.ts"
import { dayChosen, recordFor } from "./read.ts"
import type { Recorded, RecordedPart } from "./recorded.ts"
import { namesFor, tellChange, tellRow } from "./say.ts"
import { type PastPart, Stood } from "./stood.tsx"
import { pastWords } from "./words.ts"

const pageSize = 30

type Props = {
  readonly title: Text
  readonly here: string
  readonly record: string
  readonly state: FormState
  readonly on: Day | undefined
  readonly stood: readonly PastPart[]
  readonly acts: readonly ToldAct[]
  readonly number: number
  readonly explained: boolean
  readonly pages: number
}

const PastPage = ({ title, here, record, state, on, stood, acts, number, pages, explained }: Props) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: record, label: title }]} />
      <h1>{t(on ? pastWords.stoodOn(formatDate(on, { language })) : pastWords.history)}</h1>
      <p class="about">{t(title)}</p>
      {!on && <p class="lead">{t(pastWords.lead)}</p>}
      {explained && (
        <p class="no-print">
          <a href={href(`${paths.explain}?record=${encodeURIComponent(record)}`)}>{t(pastWords.whoMay)}</a>
        </p>
      )}
      <form class="filters" action={href(here)}>
        <Fields state={state}>
          <DateField name="on" label={pastWords.chooseDay} hint={pastWords.chooseHint} />
        </Fields>
        <div class="actions">
          <button type="submit">{t(pastWords.show)}</button>
        </div>
      </form>
      {on ? (
        <>
          <p>
            <a href={href(here)}>{t(pastWords.toHistory)}</a> ·{" "}
            <a href={href(record)}>{t(pastWords.toRecord)}</a>
          </p>
          {stood.length > 0 ? <Stood parts={stood} /> : <Empty says={pastWords.notYet} />}
        </>
      ) : (
        <>
          {acts.length > 0 ? <Acts acts={acts} here={here} /> : <Empty says={pastWords.noActs} />}
          <Pagination page={number} pages={pages} path={(other) => `${here}?page=${other}`} />
        </>
      )}
    </>
  )
}

/** What a record is and was: every change, or all of it as it stood on a day; for whoever may read the record. */
export const pastPages = (all: readonly Recorded[], rights: readonly Right[]) => [
  page({
    path: paths.past(":kind", ":id"),
    right: accessRights["history.read"],
    audit: "nothing",
    show: async (request) => {
      const { query } = request.services.database
      const { kind, id, title, record, parts } = await recordFor(request, all)
      const { on, state } = dayChosen(request)
      const number = pageNumberIn(request)
      const rows = on ? await rowsOn(query, id, parts, on) : []
      const found = on
        ? []
        : await actsOn(query, id, parts, { limit: pageSize, offset: (number - 1) * pageSize })
      const images = found.flatMap(({ changes }) =>
        changes.flatMap(({ table, before, after }) => [
          { table, image: before },
          { table, image: after },
        ]),
      )
      const named = await namesFor(query, parts, [...rows, ...images])
      const stood = parts.flatMap((part) => {
        const told = rows
          .filter(({ table }) => table === part.table)
          .map(({ image }) => tellRow(part, image, named))
        const shown = told.filter((row) => row.length > 0)
        return shown.length > 0 ? [{ label: part.label, rows: shown }] : []
      })
      const people = request.may(accessRights["organisation.read"])
      const acts = found.map((act) => ({
        ...whoDid(act, people, rights),
        changes: changesOf(act, parts, named),
      }))
      const pages = Math.ceil((found[0]?.total ?? 0) / pageSize)
      const here = paths.past(kind, id)
      const content = (
        <PastPage
          {...{ title, here, record, state, on, stood, acts, number, pages }}
          explained={request.may(accessRights["rights.explain"])}
        />
      )
      return { title: pastWords.title, content }
    },
  }),
]

const changesOf = (
  { changes }: PastAct,
  parts: readonly RecordedPart[],
  named: Awaited<ReturnType<typeof namesFor>>,
) =>
  changes.flatMap((change) => {
    const part = parts.find(({ table }) => table === change.table)
    const fields = part ? tellChange(part, change, named) : []
    return part && fields.length > 0 ? [{ part: part.label, fields }] : []
  })

/** A person by name where the reader may know it, else by the post. */
const whoDid = (act: PastAct, people: boolean, rights: readonly Right[]) => {
  const post = act.postTh && act.postEn ? { th: act.postTh, en: act.postEn } : undefined
  const name = act.actorKind !== "person" || people ? act.actorName : ""
  return {
    at: act.at,
    day: dayOf(act.at),
    what: rights.find(({ act: one }) => one === act.name)?.says ?? pastWords.changed,
    name: act.actorKind === "system" ? "Maitri" : name,
    post,
    reason: act.reason,
  }
}
