import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { formatNumber } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { Empty, Pagination, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { titlesOf } from "../../dashboard/queries/titles.ts"
import { type Asked, readYear } from "../../pages/year-form.tsx"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { monitoringWords } from "../../words.ts"
import { evaluationStates } from "../procedure.ts"
import { countEvaluations, type EvaluationItem, listEvaluations } from "../queries/read.ts"
import { qualityMean } from "../rules.ts"
import { evaluationWords as words } from "../words.ts"
import { supervisionWords } from "../../supervision/words.ts"
import { Score } from "./content.tsx"
import { stateTones } from "./evaluation.tsx"

const perPage = 50
const states = ["none", ...evaluationStates] as const

/** Evaluations of a year, those that wait for somebody first. */
export const evaluationsPage = page({
  path: paths.evaluations,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const asked = readYear(request)
    const province = /^TH-\d\d$/.test(request.query("province") ?? "") ? request.query("province") : undefined
    const state = states.find((one) => one === request.query("state"))
    const number = pageNumberIn(request)
    const filter = { year: asked.year, province, state }
    const [items, counts, provinces] = await Promise.all([
      listEvaluations(pool, filter, { limit: perPage, offset: (number - 1) * perPage }),
      countEvaluations(pool, asked.year, province),
      listProvinces(pool, []),
    ])
    const titles = await titlesOf(
      pool,
      items.map(({ relation }) => relation),
    )
    return {
      title: words.title,
      wide: true,
      content: (
        <EvaluationsPage
          asked={asked}
          province={province}
          state={state}
          page={number}
          items={items}
          titles={titles}
          counts={counts}
          provinces={provinces.map((one) => ({ code: one.code, name: unitName(one) }))}
        />
      ),
    }
  },
})

type PageProps = {
  readonly asked: Asked
  readonly province: string | undefined
  readonly state: (typeof states)[number] | undefined
  readonly page: number
  readonly items: readonly EvaluationItem[]
  readonly titles: ReadonlyMap<string, Text>
  readonly counts: Awaited<ReturnType<typeof countEvaluations>>
  readonly provinces: readonly { readonly code: string; readonly name: Text }[]
}

const EvaluationsPage = (props: PageProps) => {
  const { asked, province, state, items, counts, titles } = props
  const { t, href, language } = usePage()
  const sum = (of: (one: PageProps["counts"][number]) => boolean) =>
    counts.filter(of).reduce((total, { count }) => total + count, 0)
  const all = sum(() => true)
  const chosen = state ? sum((one) => one.state === state) : all
  const query = (page: number) =>
    `${paths.evaluationsOf(asked.year, province)}${state ? `&state=${state}` : ""}&page=${page}`
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <p class="no-print">
        <a href={href(paths.supervisions)}>{t(supervisionWords.title)}</a>
      </p>
      <FilterForm {...props} />
      {all > 0 && (
        <p class="verdict">
          {t(
            words.doneOf(
              sum(({ state: one }) => one === "accepted"),
              all,
            ),
          )}
        </p>
      )}
      {all > 0 && (
        <p class="states-line">
          {states.map((one) => (
            <span>
              <Status tone={stateTones[one]} label={words.states[one]} />{" "}
              {formatNumber(
                sum((row) => row.state === one),
                language,
              )}
            </span>
          ))}
        </p>
      )}
      {items.length === 0 ? (
        <Empty says={words.nothing} />
      ) : (
        <Table
          caption={words.title}
          rows={items}
          columns={[
            {
              label: words.relation,
              heads: true,
              cell: ({ relation, homeName, partnerName }) => (
                <a href={href(paths.evaluation(relation, asked.year))}>
                  {t(titles.get(relation) ?? same(`${homeName} – ${partnerName}`))}
                </a>
              ),
            },
            {
              label: words.state,
              phone: "plain",
              cell: (item) => (
                <>
                  <Status tone={stateTones[item.state]} label={words.states[item.state]} />{" "}
                  {item.round > 1 && <span class="soft">{t(words.round(item.round))}</span>}
                </>
              ),
            },
            { label: words.quality, cell: ({ content }) => <Score score={qualityMean(content)} /> },
            {
              label: words.decision,
              cell: ({ decision }) => (decision ? t(words.decisions[decision]) : "–"),
            },
          ]}
        />
      )}
      <Pagination page={props.page} pages={Math.ceil(chosen / perPage)} path={query} />
    </>
  )
}

const FilterForm = ({ asked, province, state, provinces }: PageProps) => {
  const { t, href, language } = usePage()
  const years = Array.from({ length: 12 }, (_, back) => asked.running - back)
  return (
    <form class="filter year-filter" action={href(paths.evaluations)}>
      <label>
        {t(monitoringWords.year)}
        <select name="year">
          {(years.includes(asked.year) ? years : [asked.year, ...years]).map((year) => (
            <option value={String(year)} selected={year === asked.year}>
              {language === "th" ? year : `${year} (${year - 543})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.province)}
        <select name="province">
          <option value="">{t(words.allProvinces)}</option>
          {provinces.map(({ code, name }) => (
            <option value={code} selected={code === province}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.state)}
        <select name="state">
          <option value="">{t(words.allStates)}</option>
          {states.map((one) => (
            <option value={one} selected={one === state}>
              {t(words.states[one])}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t(words.filter)}</button>
    </form>
  )
}
