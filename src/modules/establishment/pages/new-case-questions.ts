import type { FormState } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { listRelations, titleOf } from "#modules/registry/index.ts"
import type { OpenCase } from "../commands/open-case.ts"
import type { Ask, Content } from "../procedures/answers/rules.ts"
import { procedureOn } from "../procedures/queries.ts"
import { caseKinds, type CaseKind, stepOf } from "../procedures/table/rules.ts"
import { namesOf } from "../queries/titles.ts"
import { words } from "../words.ts"
import { formWords } from "./form-words.ts"
import { unitsToOpenFor } from "./own-units.ts"

type Values = FormState["values"]

/** A question of the opening: the case's kind, province and relation, then what the first step asks. */
export type Question = {
  readonly name: string
  readonly ask: Ask
  readonly answered: (values: Values) => boolean
}

const question = (ask: Ask): Question => ({
  name: ask.field,
  ask,
  answered: (values) => ask.optional === true || textIn(values, ask) !== "",
})

const textIn = (values: Values, { field, kind }: Ask): string =>
  (kind === "choices" ? values[`${field}[]`] : (values[field] ?? values[`${field}.year`]))?.[0]?.trim() ?? ""

/** The questions in order, for what was answered so far; none where this person may not open a case. */
export const questionsFor = async (request: Request, values: Values): Promise<readonly Question[]> => {
  const { query, pool } = request.services.database
  const procedure = await procedureOn(query, request.services.today())
  const units = unitsToOpenFor(request, procedure)
  if (units.length === 0) return []
  const kind = (values["kind"]?.[0] ?? "establish") as CaseKind
  const home = values["homeUnit"]?.[0] || units[0] || ""
  const kinds = caseKinds.filter((one) => procedure.starts[one] !== undefined)
  const names = await namesOf(query, units)
  const asks: Ask[] = []
  if (kinds.length > 1)
    asks.push({
      field: "kind",
      kind: "choice",
      label: formWords.kindAsk,
      options: kinds.map((value) => ({ value, label: words.kind[value], hint: formWords.kindHints[value] })),
    })
  if (units.length > 1)
    asks.push({
      field: "homeUnit",
      kind: "choice",
      label: formWords.homeAsk,
      options: units.map((value) => ({ value, label: names.get(value) ?? { th: value, en: value } })),
    })
  if (kind !== "establish") {
    const { items } = await listRelations(pool, { unit: home }, "-signed", { limit: 200, offset: 0 })
    const signed = items.filter(({ status }) => status === "in_force" || status === "ended")
    asks.push({
      field: "relationId",
      kind: "choice",
      label: formWords.relationAsk,
      hint: signed.length === 0 ? formWords.noRelations : undefined,
      options: signed.map((relation) => ({ value: relation.id, label: titleOf(relation) })),
    })
  }
  const step = stepOf(procedure, procedure.starts[kind] ?? "")
  if (kind === "establish") asks.push(...(step?.asks ?? []).filter(({ when }) => when === undefined))
  return asks.map(question)
}

const entryFields = new Set(["kind", "homeUnit", "relationId"])

/** What the answers open: everything that was asked of the case itself is its first content. */
export const entryOf = (questions: readonly Question[], values: Values, ownUnit: string): OpenCase => {
  const text = (name: string) => values[name]?.[0]?.trim() ?? ""
  const content: Record<string, string | readonly string[]> = {}
  for (const { name, ask } of questions) {
    const value = ask.kind === "choices" ? (values[`${name}[]`] ?? []) : text(name).replaceAll("\r\n", "\n")
    if (!entryFields.has(name) && value.length > 0) content[name] = value
  }
  return {
    kind: (text("kind") || "establish") as CaseKind,
    homeUnit: text("homeUnit") || ownUnit,
    relationId: text("relationId") || undefined,
    content: content satisfies Content,
    studyId: text("study") || undefined,
  }
}
