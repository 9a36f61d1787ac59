import type { Reader } from "#database/database.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import { same, type Text } from "#kernel/text.ts"
import { type Recorded, type RecordedPart, unitNamesByCode } from "#modules/access/index.ts"
import { groupSubject } from "./commands/checks.ts"
import { evaluationPast } from "./evaluation/past.ts"
import { handoverPast } from "./handover/past.ts"
import { paths } from "./paths.ts"
import { registerWords as words } from "./register-words.ts"
import { monitoringRights } from "./rights.ts"
import { supervisionPast } from "./supervision/past.ts"
import { monitoringWords } from "./words.ts"

const read: Right = monitoringRights["indicator.read"]
const withdrawn_at = { label: words.withdrawnAt }

type Entry = { readonly title: Text; readonly subject: Subject; readonly path: string }

const register = (
  kind: string,
  parts: readonly RecordedPart[],
  find: (reader: Reader, id: string) => Promise<Entry | undefined>,
): Recorded => ({
  kind,
  read,
  parts: () => Promise.resolve(parts),
  find: async (reader, id) => (isUuid(id) ? find(reader, id) : undefined),
})

const handbookPast = register(
  "handbook",
  [
    {
      table: "handbook_version",
      label: words.handbooks,
      fields: {
        title: { label: words.handbookTitle },
        published_on: { label: words.publishedOn },
        valid_from: { label: words.validFrom },
        valid_until: { label: words.validUntil },
        withdrawn_at,
      },
    },
  ],
  async (reader, id) => {
    const row = await reader
      .selectFrom("handbook_version")
      .select("title")
      .where("id", "=", id)
      .executeTakeFirst()
    return row && { title: same(row.title), subject: {}, path: paths.registers }
  },
)

const trainingPast = register(
  "training",
  [
    {
      table: "training",
      label: words.trainings,
      fields: {
        course: { label: words.course },
        province: { label: words.province, named: unitNamesByCode },
        held_on: { label: words.heldOn },
        valid_until: { label: words.validUntil },
        officers: { label: words.officers },
        withdrawn_at,
      },
    },
  ],
  async (reader, id) => {
    const row = await reader
      .selectFrom("training")
      .select(["course", "province"])
      .where("id", "=", id)
      .executeTakeFirst()
    return row && { title: same(row.course), subject: { units: [row.province] }, path: paths.registers }
  },
)

const groupPast = register(
  "working_group",
  [
    {
      table: "working_group",
      label: words.groups,
      fields: {
        name: { label: words.groupName },
        province: { label: words.groupOf, named: unitNamesByCode },
        set_up_on: { label: words.setUpOn },
        order_number: { label: words.orderNumber },
        dissolved_on: { label: words.dissolvedOn },
        withdrawn_at,
      },
    },
    {
      table: "working_group_task",
      root: "monitoring_register",
      label: words.tasks,
      fields: {
        title: { label: words.task },
        due_on: { label: words.dueOn },
        done_on: { label: words.doneOn },
        withdrawn_at,
      },
    },
    {
      table: "working_group_meeting",
      root: "monitoring_register",
      label: words.meetings,
      fields: {
        held_on: { label: words.heldOn },
        resolution: { label: words.resolution },
        withdrawn_at,
      },
    },
  ],
  async (reader, id) => {
    const row = await reader
      .selectFrom("working_group")
      .select(["name", "province"])
      .where("id", "=", id)
      .executeTakeFirst()
    return row && { title: same(row.name), subject: groupSubject(row), path: paths.group(id) }
  },
)

/** When a year was closed and by whom; the figures that it keeps stand on its own page. */
const yearPast: Recorded = {
  kind: "indicator_year",
  read,
  ids: /^2[5-7]\d\d$/,
  find: async (reader, id) => {
    const row = await reader
      .selectFrom("indicator_year")
      .select("year")
      .where("year", "=", Number(id))
      .executeTakeFirst()
    return row && { title: monitoringWords.title(row.year), subject: {}, path: paths.indicatorsOf(row.year) }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "indicator_year",
        label: monitoringWords.indicators,
        fields: { closed_at: { label: monitoringWords.closedAt } },
      },
    ]),
}

/** Everything of this module whose past can be read. */
export const monitoringPast: readonly Recorded[] = [
  evaluationPast,
  supervisionPast,
  handoverPast,
  handbookPast,
  trainingPast,
  groupPast,
  yearPast,
]
