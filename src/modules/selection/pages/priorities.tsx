import { page, form } from "#http/routes.ts"
import { redirect } from "#http/respond.ts"
import { invalid } from "#kernel/errors.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { PastLink } from "#modules/access/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { prioritiesFor, prioritiesVisible } from "../api/priorities.ts"
import { preparePriorities } from "../commands/change-priorities.ts"
import { paths } from "../paths.ts"
import {
  getPriorities,
  prioritiesForPages,
  type PriorityEntry,
  type PriorityItem,
  type PriorityList,
  tiers,
} from "../queries/priorities.ts"
import { selectionRights } from "../rights.ts"
import { words } from "../words.ts"
import { LinkButton } from "./parts.tsx"
import { priorityWords } from "./priority-words.ts"
import { points, resultWords } from "./result-words.ts"

const reading = { right: selectionRights["priority.read"], audit: "nothing" } as const
const tones = { draft: "marigold", published: "jade", superseded: "slate" } as const

/** Which countries come first, open to all; drafts to those who prepare them. */
export const priorityPages = [
  page({
    ...reading,
    path: paths.priorities,
    show: async (request) => {
      const { query } = request.services.database
      const items = await prioritiesVisible(request)
      const newest = items.find(({ state }) => state === "published")
      const list = newest && (await getPriorities(query, newest.id))
      const mayPrepare = request.may(selectionRights["priority.prepare"])
      const year = fiscalYearOf(request.services.today())
      return {
        title: priorityWords.title,
        wide: true,
        content: <Overview {...{ items, list, mayPrepare, year }} />,
      }
    },
  }),
  form({
    path: paths.priorities,
    right: selectionRights["priority.prepare"],
    audit: "act",
    submit: async (request, sent) => {
      const year = Number(sent.get("year")?.toString() ?? "")
      if (!Number.isInteger(year)) throw invalid([])
      const { id } = await request.execute(preparePriorities, { year })
      return request.leaveNotice(redirect(request.href(paths.priority(id))), priorityWords.prepared)
    },
  }),
  page({
    ...reading,
    path: paths.priority(":id"),
    show: async (request) => {
      const list = await prioritiesFor(request, request.parameter("id"))
      const mayChange = list.state === "draft" && request.may(selectionRights["priority.prepare"])
      return {
        title: priorityWords.ofYear(list.year, list.version),
        wide: true,
        content: (
          <>
            <ListPage list={list} mayChange={mayChange} />
            {request.may(selectionRights["priority.read_history"]) && (
              <PastLink kind="country_priority" id={list.id} />
            )}
          </>
        ),
      }
    },
  }),
]

type OverviewProps = {
  readonly items: readonly PriorityItem[]
  readonly list: PriorityList | undefined
  readonly mayPrepare: boolean
  readonly year: number
}

const Overview = ({ items, list, mayPrepare, year }: OverviewProps) => {
  const { t, href } = usePage()
  const others = items.filter(({ id }) => id !== list?.id)
  return (
    <>
      <h1>{t(priorityWords.title)}</h1>
      <p class="lead">{t(priorityWords.lead)}</p>
      {list ? (
        <section aria-labelledby="list">
          <h2 id="list">{t(priorityWords.ofYear(list.year, list.version))}</h2>
          <Countries list={list} mayChange={false} />
        </section>
      ) : (
        <Empty says={priorityWords.none} />
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t(priorityWords.others)}</h2>
          <ul class="plain-list">
            {others.map(({ id, year: of, version, state }) => (
              <li>
                <a href={href(paths.priority(id))}>{t(priorityWords.ofYear(of, version))}</a>{" "}
                <Status tone={tones[state]} label={priorityWords.states[state]} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayPrepare && (
        <form class="act-line" method="post" action={href(paths.priorities)}>
          <label for="year">{t(priorityWords.year)}</label>
          <input
            id="year"
            name="year"
            type="text"
            inputmode="numeric"
            class="digits-4"
            value={String(year)}
          />
          <button type="submit">{t(priorityWords.prepare)}</button>
        </form>
      )}
    </>
  )
}

type ListProps = { readonly list: PriorityList; readonly mayChange: boolean }

const ListPage = ({ list, mayChange }: ListProps) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.priorities, label: priorityWords.title }]} />
      <h1>{t(priorityWords.ofYear(list.year, list.version))}</h1>
      <p>
        <Status tone={tones[list.state]} label={priorityWords.states[list.state]} />
      </p>
      {mayChange && (
        <p class="act-line no-print">
          <LinkButton path={paths.priorityCountry(list.id, "new")} label={priorityWords.addCountry} />
          <LinkButton path={paths.publishPriority(list.id)} label={priorityWords.publish} />
        </p>
      )}
      <Countries list={list} mayChange={mayChange} />
    </>
  )
}

/** The countries of a list, those that are supported first on top, and within that by score. */
const Countries = ({ list, mayChange }: ListProps) => {
  const { t, href } = usePage()
  const { scored } = prioritiesForPages(list)
  const order = new Map(scored.map(({ id }, index) => [id, index]))
  const rank = ({ tier, country }: PriorityEntry) => tiers.indexOf(tier) * 1000 + (order.get(country) ?? 999)
  const found = (country: string) => scored.find(({ id }) => id === country)
  return (
    <>
      <Table
        caption={priorityWords.title}
        rows={list.entries.toSorted((a, b) => rank(a) - rank(b))}
        columns={[
          {
            label: priorityWords.country,
            heads: true,
            cell: ({ country, countryName }) => (
              <a href={href(mayChange ? paths.priorityCountry(list.id, country) : `/countries/${country}`)}>
                {t(countryName)}
              </a>
            ),
          },
          { label: priorityWords.tier, cell: ({ tier }) => t(priorityWords.tiers[tier]) },
          {
            label: priorityWords.reason,
            cell: ({ reasonTh, reasonEn }) => t({ th: reasonTh, en: reasonEn ?? reasonTh }),
          },
          {
            label: priorityWords.score,
            align: "end",
            cell: ({ country }) => {
              const score = found(country)?.score
              return score ? points(score) : t(priorityWords.notScored)
            },
          },
          {
            label: priorityWords.place,
            align: "end",
            cell: ({ country }) => {
              const place = found(country)?.place
              return place ? t(resultWords.place(place.best, place.worst)) : "–"
            },
          },
          { label: priorityWords.relations, align: "end", cell: ({ relations }) => String(relations) },
        ]}
      />
      <p class="soft">
        {t(priorityWords.criteria)}:{" "}
        <a href={href(paths.criteriaSet(list.criteria.id))}>
          {t(list.criteria.name)} {t(words.criteriaVersion(list.criteria.version))}
        </a>
        . {t(resultWords.method)}
      </p>
    </>
  )
}
