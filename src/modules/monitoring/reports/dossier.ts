import type pg from "pg"
import type { Block, Paper } from "#documents/papers/paper.ts"
import { prepared } from "#database/prepared.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { activityWords, listActivities, planOf, projectsOf } from "#modules/activities/index.ts"
import { getRelation, titleOf } from "#modules/registry/index.ts"
import { doingsChart } from "../dashboard/charts.ts"
import { relationStates, withLastContact } from "../dashboard/queries/standing.ts"
import { yearsOf } from "../dashboard/queries/years.ts"
import { dashboardWords } from "../dashboard/words.ts"
import { evaluationsOf } from "../evaluation/queries/read.ts"
import { qualityMean } from "../evaluation/rules.ts"
import { evaluationWords } from "../evaluation/words.ts"
import { yearTable } from "./trends.ts"
import { heading, paperOf, paragraph, type Pen, picture, tableOf } from "./paper-parts.ts"
import { reportWords as words } from "./words.ts"

const [dossierYears, latest] = [8, 25]

const promises = prepared<{ what: string; dueOn: Day | null; side: string }>(`
  select what, due_on as "dueOn", side from obligation where relation_id = $1 and state = 'open' order by due_on nulls last, id`)

type Memorandum = {
  readonly signedOn: string | null
  readonly validUntil: string | null
  readonly place: string | null
}

const memoranda = prepared<Memorandum>(`
  select signed_on as "signedOn", valid_until as "validUntil", signed_place as place from agreement
  where relation_id = $1 and state in ('signed', 'replaced', 'ended') order by signed_on desc nulls last, id`)

/** All that a dossier says. Names of people abroad are not in it: it may be handed on. */
export const readDossier = async (pool: pg.Pool, id: string, today: Day) => {
  const relation = await getRelation(pool, id)
  const running = fiscalYearOf(today)
  const [{ value: years }, states, evaluations, activities, plan, projects, open, signed] = await Promise.all(
    [
      yearsOf(pool, { kind: "relation", id: relation.id }, running - dossierYears + 1, running),
      relationStates(pool, today, { relation: relation.id }),
      evaluationsOf(pool, relation.id),
      listActivities(
        pool,
        { relation: relation.id, publicOnly: false },
        { limit: latest, offset: 0, uncounted: true },
      ),
      planOf(pool, relation.id, running),
      projectsOf(pool, relation.id, true),
      promises(pool, [relation.id]),
      memoranda(pool, [relation.id]),
    ],
  )
  const [own] = await withLastContact(pool, states, today)
  return {
    relation,
    today,
    running,
    years,
    own,
    evaluations,
    activities: activities.items,
    plan,
    projects,
    open,
    signed,
  }
}

type Dossier = Awaited<ReturnType<typeof readDossier>>

/** Everything about one relation, to be taken along. */
export const relationDossier = (data: Dossier, pen: Pen): Paper => {
  const { relation, today, years, own } = data
  const title = words.dossierTitle(titleOf(relation))
  const reported = years.some(({ held }) => held > 0)
  const facts: readonly (readonly [string, string])[] = [
    [pen.t(words.since), relation.signedOn ? pen.date(relation.signedOn) : "–"],
    [pen.t(dashboardWords.state), own ? pen.t(dashboardWords.states[own.state]) : "–"],
    [
      pen.t(dashboardWords.lastContact),
      own?.lastContact ? pen.date(own.lastContact) : pen.t(dashboardWords.never),
    ],
  ]
  return paperOf(title[pen.language], pen, today, [
    heading(pen.t(title), 1),
    { kind: "paragraph", text: pen.t(words.madeOn(pen.day(today))), align: "center", after: 6 },
    tableOf([words.item, words.known].map(pen.t), facts, [1, 2]),
    heading(pen.t(words.years)),
    ...(reported
      ? [
          picture(doingsChart(years, pen.language), pen.t(dashboardWords.doingsTitle), pen),
          yearTable(years, pen),
        ]
      : [paragraph(pen.t(dashboardWords.noReports))]),
    ...memorandumBlocks(data, pen),
    ...planBlocks(data, pen),
    ...listBlocks(data, pen),
    ...evaluationBlocks(data, pen),
  ])
}

const memorandumBlocks = ({ signed }: Dossier, pen: Pen): readonly Block[] => {
  if (signed.length === 0) return []
  const date = (text: string | null) => (text ? pen.date(text) : "–")
  return [
    heading(pen.t(words.memoranda)),
    tableOf(
      [words.since, words.validUntil, words.place].map(pen.t),
      signed.map(({ signedOn, validUntil, place }) => [date(signedOn), date(validUntil), place ?? "–"]),
      [1, 1, 1],
    ),
  ]
}

const planBlocks = ({ plan, running, projects, open }: Dossier, pen: Pen): readonly Block[] => [
  heading(pen.t(words.plan(running))),
  ...(plan
    ? plan.intentions.map(({ title }): Block => ({
        kind: "paragraph",
        text: pen.numerals(title),
        mark: "•",
        left: 0.6,
        align: "left",
      }))
    : [paragraph(pen.t(words.noPlan))]),
  ...(projects.length > 0
    ? [
        heading(pen.t(words.projects)),
        ...projects.map(({ title }): Block => ({
          kind: "paragraph",
          text: pen.numerals(title),
          mark: "•",
          left: 0.6,
          align: "left",
        })),
      ]
    : []),
  heading(pen.t(words.promises)),
  ...(open.length === 0
    ? [paragraph(pen.t(words.noPromises))]
    : [
        tableOf(
          [words.promises, words.due].map(pen.t),
          open.map(({ what, dueOn }) => [pen.numerals(what), dueOn ? pen.day(dueOn) : "–"]),
        ),
      ]),
]

const listBlocks = ({ activities }: Dossier, pen: Pen): readonly Block[] => [
  heading(pen.t(words.activities)),
  activities.length === 0
    ? paragraph(pen.t(words.noActivities))
    : tableOf(
        [words.activities, words.date, dashboardWords.state].map(pen.t),
        activities.map(({ title, beginsOn, state }) => [
          pen.numerals(title),
          pen.date(beginsOn),
          pen.t(activityWords.state[state]),
        ]),
        [2.5, 2, 1],
      ),
]

const evaluationBlocks = ({ evaluations }: Dossier, pen: Pen): readonly Block[] => [
  heading(pen.t(words.evaluations)),
  evaluations.length === 0
    ? paragraph(pen.t(words.noEvaluations))
    : tableOf(
        [dashboardWords.year, evaluationWords.quality, evaluationWords.decision].map(pen.t),
        evaluations.map(({ year, content, decision }) => {
          const quality = qualityMean(content)
          return [
            pen.t(evaluationWords.titleOf(year)),
            quality === null ? "–" : pen.number(quality, 1),
            decision ? pen.t(evaluationWords.decisions[decision]) : "–",
          ]
        }),
      ),
]
