import type { Reader } from "#database/database.ts"
import type { Right } from "#kernel/rights.ts"
import { formatNumber } from "#kernel/format.ts"
import { isUuid } from "#kernel/ids.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { inWords, organisationNamesById, type Recorded, type RecordedPart } from "#modules/access/index.ts"
import { budgetWords } from "./pages/budget-table.tsx"
import { planWords } from "./pages/plan-words.ts"
import { words } from "./pages/words.ts"
import { contactsPast } from "./past-contacts.ts"
import { paths } from "./paths.ts"
import { activityRights } from "./rights.ts"
import { names } from "./words.ts"

type Listed = Readonly<Record<string, unknown>>

/** Tells a list of objects, one after another; undefined where it is empty. */
const each =
  (tell: (one: Listed) => readonly Text[]) =>
  (value: unknown): Text | undefined =>
    Array.isArray(value) && value.length > 0
      ? joinTexts(
          value.map((one: Listed) => joinTexts(tell(one), " ")),
          " · ",
        )
      : undefined

const organisers = each(({ side, kind, name }) => [
  same(String(name)),
  same("–"),
  inWords(names.organiser)(kind),
  same("–"),
  inWords(names.side)(side),
])
const participants = each(({ side, group, count }) => [
  inWords(names.group)(group),
  inWords(names.side)(side),
  words.people(String(count)),
])
const money = (value: unknown): Text => {
  const [th, en] = [formatNumber(Number(value), "th"), formatNumber(Number(value), "en")]
  return { th: `${th} ${words.baht.th}`, en: `${en} ${words.baht.en}` }
}

/** Money stands under the activity or project that it is for, and is told to those who may see budgets. */
const budget: RecordedPart = {
  table: "budget_line",
  root: "budget",
  label: words.budget,
  read: activityRights["budget.read"],
  fields: {
    stage: { label: words.state, say: inWords(names.stage) },
    source: { label: budgetWords.source, say: inWords(names.source) },
    kind: { label: budgetWords.kind, say: inWords(names.budgetKind) },
    baht: { label: words.inBaht, say: money },
    note: { label: planWords.note },
  },
}

const activityParts: readonly RecordedPart[] = [
  {
    table: "activity",
    label: words.activities,
    fields: {
      title: { label: words.title },
      kind: { label: words.kind, say: inWords(names.kind) },
      dimension: { label: words.dimension, say: inWords(names.dimension) },
      state: { label: words.state, say: inWords(names.state) },
      state_reason: { label: words.stateReason },
      begins_on: { label: words.beginsOn },
      ends_on: { label: words.endsOn },
      place: { label: words.place },
      joint: { label: words.joint },
      signing_ceremony: { label: words.signing },
      organisers: { label: words.organisers, say: organisers },
      participants: { label: words.participants, say: participants },
      outputs: { label: words.outputs },
      outcomes: { label: words.outcomes },
      next_step: { label: words.nextStep },
      sdgs: { label: words.sdgs },
      published: { label: words.published },
      confirmation: { label: words.evidence, say: inWords(names.confirmation) },
      reporter_organisation_id: { label: words.sender, named: organisationNamesById },
      withdrawn_reason: { label: words.withdrawn },
    },
  },
  budget,
]

const projectParts: readonly RecordedPart[] = [
  {
    table: "project",
    label: words.project,
    fields: {
      title: { label: planWords.projectTitle },
      state: { label: words.state, say: inWords(names.projectState) },
      state_reason: { label: planWords.stateReason },
      dimension: { label: words.dimension, say: inWords(names.dimension) },
      owner: { label: planWords.owner },
      partners: { label: planWords.partners, say: organisers },
      begins_on: { label: words.beginsOn },
      ends_on: { label: words.endsOn },
      objective: { label: planWords.objective },
      outputs: { label: words.outputs },
      outcomes: { label: words.outcomes },
      risks: {
        label: planWords.risks,
        say: each(({ what, answer }) => [what, answer].filter(Boolean).map(String).map(same)),
      },
      sdgs: { label: words.sdgs },
      published: { label: words.published },
    },
  },
  {
    table: "project_indicator",
    root: "project",
    label: planWords.indicators,
    fields: {
      name: { label: planWords.indicatorName },
      unit: { label: planWords.indicatorUnit },
      baseline: { label: planWords.baseline },
      target: { label: planWords.target },
      actual: { label: planWords.actual },
      measured_on: { label: planWords.measuredOn },
    },
  },
  budget,
]

const planParts: readonly RecordedPart[] = [
  {
    table: "yearly_plan",
    label: words.plan,
    fields: { note: { label: planWords.note }, adopted_on: { label: planWords.adopt } },
  },
  {
    table: "intention",
    root: "yearly_plan",
    label: planWords.intention,
    fields: {
      title: { label: planWords.intention },
      dimension: { label: words.dimension, say: inWords(names.dimension) },
      promise: { label: planWords.promise },
      expected_result: { label: planWords.expected },
      estimate_baht: { label: planWords.estimate, say: money },
      reached: { label: planWords.reached, say: inWords(names.reached) },
      outcome: { label: planWords.outcome },
    },
  },
]

type Found = {
  readonly title: Text
  readonly units: readonly string[]
  readonly organisation?: string | null
  readonly path: string
}

/** What was before it was published stays with the offices: the public reads what is published today. */
const recorded = (
  kind: string,
  read: Right,
  parts: readonly RecordedPart[],
  find: (reader: Reader, id: string) => Promise<Found | undefined>,
): Recorded => ({
  kind,
  read,
  parts: () => Promise.resolve(parts),
  find: async (reader, id) => {
    const found = isUuid(id) ? await find(reader, id) : undefined
    if (!found) return undefined
    const { title, units, organisation, path } = found
    return {
      title,
      path,
      subject: { units, organisationIds: organisation ? [organisation] : [], state: "government" },
    }
  },
})

const activityPast = recorded(
  "activity",
  activityRights["activity.read"],
  activityParts,
  async (reader, id) => {
    const row = await reader
      .selectFrom("activity")
      .select(["title", "home_units", "reporter_organisation_id"])
      .where("id", "=", id)
      .executeTakeFirst()
    return (
      row && {
        title: same(row.title),
        units: row.home_units,
        organisation: row.reporter_organisation_id,
        path: paths.activity(id),
      }
    )
  },
)

const projectPast = recorded("project", activityRights["project.read"], projectParts, async (reader, id) => {
  const row = await reader
    .selectFrom("project")
    .select(["title", "home_units"])
    .where("id", "=", id)
    .executeTakeFirst()
  return row && { title: same(row.title), units: row.home_units, path: paths.project(id) }
})

const planPast = recorded("plan", activityRights["plan.read"], planParts, async (reader, id) => {
  const row = await reader
    .selectFrom("yearly_plan")
    .select(["relation_id", "fiscal_year", "home_units"])
    .where("id", "=", id)
    .executeTakeFirst()
  return (
    row && {
      title: planWords.planOf(row.fiscal_year),
      units: row.home_units,
      path: paths.plan(row.relation_id, row.fiscal_year),
    }
  )
})

/** Activities, projects, yearly plans, contacts and promises, as they were. */
export const activitiesPast: readonly Recorded[] = [activityPast, projectPast, planPast, contactsPast]
