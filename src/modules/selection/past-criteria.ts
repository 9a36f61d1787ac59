import { type Recorded, inWords } from "#modules/access/index.ts"
import { same, type Text } from "#kernel/text.ts"
import { isUuid } from "#kernel/ids.ts"
import type { Criterion, Gate, Group } from "./criteria/definition.ts"
import { criteriaWords } from "./pages/criteria-words.ts"
import { priorityWords } from "./pages/priority-words.ts"
import { paths } from "./paths.ts"
import { getPriorities } from "./queries/priorities.ts"
import { selectionRights } from "./rights.ts"
import { words } from "./words.ts"

const listed = (texts: readonly Text[]): Text | undefined =>
  texts.length === 0
    ? undefined
    : { th: texts.map(({ th }) => th).join(" · "), en: texts.map(({ en }) => en).join(" · ") }

const many = <One>(value: unknown): readonly One[] => (Array.isArray(value) ? (value as One[]) : [])
const withNumber = ({ th, en }: Text, number: number): Text => ({
  th: `${th} (${number})`,
  en: `${en} (${number})`,
})

/** A version of the criteria as it was prepared, changed and brought into force. */
export const criteriaPast: Recorded = {
  kind: "criteria_set",
  read: selectionRights["criteria.read_history"],
  find: async (reader, id) => {
    const set = isUuid(id)
      ? await reader
          .selectFrom("criteria_set")
          .select(["name_th", "name_en"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return set && { subject: {}, title: { th: set.name_th, en: set.name_en }, path: paths.criteriaSet(id) }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "criteria_set",
        label: words.criteria,
        fields: {
          name_th: { label: criteriaWords.name },
          basis_th: { label: criteriaWords.basis },
          state: { label: words.state, say: inWords(criteriaWords.states) },
          effective_from: { label: criteriaWords.since },
          "definition.groups": {
            label: criteriaWords.groups,
            say: (value) => listed(many<Group>(value).map(({ name, weight }) => withNumber(name, weight))),
          },
          "definition.criteria": {
            label: criteriaWords.criteria,
            say: (value) => listed(many<Criterion>(value).map(({ name, share }) => withNumber(name, share))),
          },
          "definition.gates": {
            label: criteriaWords.gates,
            say: (value) => listed(many<Gate>(value).map(({ name }) => name)),
          },
          "definition.weightsBy": {
            label: criteriaWords.weight,
            say: inWords({ direct: criteriaWords.byDirect, comparisons: criteriaWords.byComparisons }),
          },
        },
      },
    ]),
}

/** A year's list of countries as it was prepared and published. */
export const prioritiesPast: Recorded = {
  kind: "country_priority",
  read: selectionRights["priority.read_history"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader.selectFrom("country_priority").select("id").where("id", "=", id).executeTakeFirst()
      : undefined
    if (!row) return undefined
    const list = await getPriorities(reader, id)
    return { subject: {}, title: priorityWords.ofYear(list.year, list.version), path: paths.priority(id) }
  },
  parts: () =>
    Promise.resolve([
      {
        table: "country_priority",
        label: words.priorities,
        fields: { state: { label: words.state, say: inWords(priorityWords.states) } },
      },
      {
        table: "country_priority_entry",
        root: "country_priority",
        label: words.country,
        fields: {
          country: { label: words.country },
          tier: { label: priorityWords.tier, say: inWords(priorityWords.tiers) },
          reason_th: { label: priorityWords.reasonTh },
          reason_en: { label: priorityWords.reasonEn },
          scores: { label: priorityWords.evidence, say: scoresText },
        },
      },
    ]),
}

const scoresText = (value: unknown): Text | undefined => {
  const scores = Object.entries((value ?? {}) as Record<string, { low: number; high: number }>)
  const text = scores
    .map(([code, { low, high }]) => `${code} ${low === high ? low : `${low}–${high}`}`)
    .join(" · ")
  return text ? same(text) : undefined
}
