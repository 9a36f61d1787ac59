import { page } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { unitName } from "#modules/places/index.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { listStudies, type StudyItem, visibleTo } from "../queries/list.ts"
import { selectionRights } from "../rights.ts"
import { type StudyState, studyStates } from "../studies/rules.ts"
import { words } from "../words.ts"
import { ownUnits } from "./own-units.ts"
import { LinkButton, StudyStatus } from "./parts.tsx"
import { suggestionWords } from "./suggestions.tsx"
import { pageWords } from "./words.ts"

const pageSize = 50

/** Every study that the reader may see, the last changed first. */
export const studiesPage = page({
  path: paths.studies,
  right: selectionRights["study.read"],
  audit: "nothing",
  show: async (request) => {
    const state = studyStates.find((one) => one === request.query("state"))
    const number = Math.max(1, Math.trunc(Number(request.query("page") ?? 1)) || 1)
    const filter = { state, ...visibleTo(request.actor) }
    const part = { limit: pageSize, offset: (number - 1) * pageSize }
    const list = await listStudies(request.services.database.query, filter, part)
    const mayBegin = request.may(selectionRights["study.begin"], { units: ownUnits(request) })
    return {
      title: words.studies,
      wide: true,
      content: (
        <StudiesPage
          {...list}
          state={state}
          number={number}
          mayBegin={mayBegin}
          seesSuggestions={request.may(selectionRights["suggestion.read"])}
        />
      ),
    }
  },
})

type Props = {
  readonly items: readonly StudyItem[]
  readonly total: number
  readonly state: StudyState | undefined
  readonly number: number
  readonly mayBegin: boolean
  readonly seesSuggestions: boolean
}

const StudiesPage = ({ items, total, state, number, mayBegin, seesSuggestions }: Props) => {
  const { t, href } = usePage()
  const address = (page: number) =>
    `${paths.studies}?${new URLSearchParams({ ...(state ? { state } : {}), page: String(page) }).toString()}`
  return (
    <>
      <div class="title-line">
        <h1>{t(words.studies)}</h1>
        {mayBegin && <LinkButton path={paths.newStudy} label={pageWords.begin} />}
      </div>
      <p class="lead">{t(pageWords.lead)}</p>
      <p class="act-line no-print">
        {seesSuggestions && <a href={href(paths.suggestions)}>{t(suggestionWords.title)}</a>}
        <a href={href(paths.criteria)}>{t(words.criteria)}</a>
        <a href={href(paths.priorities)}>{t(words.priorities)}</a>
      </p>
      <form class="filters" action={href(paths.studies)}>
        <div class="field">
          <label for="state">{t(words.state)}</label>
          <select id="state" name="state">
            <option value="">{t(pageWords.allStates)}</option>
            {studyStates.map((one) => (
              <option value={one} selected={one === state}>
                {t(words.states[one])}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{t(pageWords.show)}</button>
      </form>
      {items.length === 0 ? <Empty says={pageWords.none} /> : <StudyTable items={items} />}
      <Pagination page={number} pages={Math.ceil(total / pageSize)} path={address} />
    </>
  )
}

const StudyTable = ({ items }: { readonly items: readonly StudyItem[] }) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.studies}
      rows={items}
      columns={[
        {
          label: words.studyTitle,
          heads: true,
          cell: ({ id, number, title }) => (
            <>
              <a href={href(paths.study(id))}>{title}</a>{" "}
              <span class="soft">{t(words.numbered(number))}</span>
            </>
          ),
        },
        { label: words.home, cell: ({ home }) => t(unitName(home)) },
        { label: words.candidates, cell: ({ candidates }) => t(pageWords.candidatesCount(candidates)) },
        {
          label: words.appraisers,
          cell: ({ submitted, asked }) => t(pageWords.appraisedCount(submitted, asked)),
        },
        {
          label: words.state,
          cell: ({ state, chosen }) => (
            <>
              <StudyStatus state={state} /> {chosen && t(unitName(chosen))}
            </>
          ),
        },
        { label: words.updated, cell: ({ updatedAt }) => formatInstant(updatedAt, language) },
      ]}
    />
  )
}
