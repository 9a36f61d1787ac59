import { formatNumber } from "#kernel/format.ts"
import { isUuid } from "#kernel/ids.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { inWords, organisationNamesById, type Recorded, type RecordedField } from "#modules/access/index.ts"
import { paths } from "../paths.ts"
import { monitoringRights } from "../rights.ts"
import { factors, type Judged, type Mark, type Named, problems, type Weighed } from "./rules.ts"
import { evaluationWords as words } from "./words.ts"

const labelled = (text: Text, more: string | null): Text =>
  more ? joinTexts([text, same(more)], ": ") : text

/** What was expected is named by the records of the day; here stands how far it was reached, one after another. */
const weighed = (value: unknown): Text | undefined => {
  const all = Object.values((value ?? {}) as Readonly<Record<string, Weighed>>)
  const told = all.map(({ mark, note }) => labelled(inWords(words.marks)(mark satisfies Mark), note))
  return told.length > 0 ? joinTexts(told, " · ") : undefined
}

const scored =
  (names: Readonly<Record<string, Text>>, tell: (given: unknown) => Text) =>
  (value: unknown): Text | undefined => {
    const told = Object.entries((value ?? {}) as Readonly<Record<string, unknown>>).map(([key, given]) =>
      joinTexts([inWords(names)(key), tell(given)], " "),
    )
    return told.length > 0 ? joinTexts(told, " · ") : undefined
  }

const score = (given: unknown): Text => ({
  th: formatNumber(Number(given), "th"),
  en: formatNumber(Number(given), "en"),
})

const judged = (given: unknown): Text => {
  const { score: points, why } = given as Judged
  return labelled(score(points), why)
}

const among = (list: readonly Named[]) => {
  const tell = inWords(Object.fromEntries(list.map(({ id, label }) => [id, label])))
  return (value: unknown): Text | undefined =>
    Array.isArray(value) && value.length > 0 ? joinTexts(value.map(tell), " · ") : undefined
}

const written: Readonly<Record<string, RecordedField>> = {
  "content.results": { label: words.results },
  "content.expectations": { label: words.expected, say: weighed },
  "content.factors": { label: words.parts.factors, say: among(factors) },
  "content.factorsNote": { label: words.factors },
  "content.problems": { label: words.parts.problems, say: among(problems) },
  "content.problemsNote": { label: words.problems },
  "content.quality": { label: words.parts.quality, say: scored(words.qualities, score) },
  "content.qualityNote": { label: words.moreAbout },
  "content.termEnds": { label: words.termEnds },
  "content.dac": { label: words.parts.dac, say: scored(words.dac, judged) },
  "content.decision": { label: words.decide, say: inWords(words.decisions) },
  "content.decisionReason": { label: words.decisionReason },
  "content.nextYear": { label: words.nextYear },
}

/** A relation's year as it was written, sent, returned and accepted. Each round's copy has a page of its own. */
export const evaluationPast: Recorded = {
  kind: "evaluation",
  read: monitoringRights["indicator.read"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("evaluation as e")
          .innerJoin("relation as r", "r.id", "e.relation_id")
          .select(["e.home_units", "e.fiscal_year", "e.relation_id", "r.home_name", "r.partner_name"])
          .where("e.id", "=", id)
          .executeTakeFirst()
      : undefined
    return (
      row && {
        subject: { units: row.home_units },
        title: joinTexts(
          [same(`${row.home_name} – ${row.partner_name}`), words.titleOf(row.fiscal_year)],
          " · ",
        ),
        path: paths.evaluation(row.relation_id, row.fiscal_year),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "evaluation",
        label: words.title,
        fields: {
          state: { label: words.state, say: inWords(words.states) },
          round: { label: words.rounds },
          ...written,
          carried_out_on: { label: words.carriedOut },
          carried_out_note: { label: words.carriedOutNote },
        },
      },
      {
        table: "evaluation_copy",
        root: "evaluation",
        label: words.copy,
        fields: { round: { label: words.rounds }, recalled_at: { label: words.recalled } },
      },
      {
        table: "evaluation_remark",
        root: "evaluation",
        label: words.remark,
        fields: {
          kind: { label: words.state, say: inWords(words.remarkKinds) },
          part: { label: words.remarkOn, say: inWords(words.parts) },
          body: { label: words.body },
          organisation_id: { label: words.office, named: organisationNamesById },
        },
      },
    ]),
}
