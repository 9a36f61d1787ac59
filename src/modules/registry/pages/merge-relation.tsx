import { z } from "zod"
import type { Request } from "#http/request.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { same } from "#kernel/text.ts"
import { type Option, Radios, TextField } from "#ui/forms/fields.tsx"
import { mergeRelation } from "../commands/merge-relation.ts"
import { entryOf } from "../entry/values.ts"
import { relationByNumber, relationsOf } from "../queries/detail.ts"
import { likelyDuplicates } from "../queries/duplicates.ts"
import type { RelationDetail, RelationItem } from "../schema.ts"
import { words } from "../words.ts"
import { actPages } from "./act-pages.tsx"
import { formWords } from "./form-words.ts"
import { titleOf } from "./parts.tsx"

type Merge = { readonly likely: string; readonly number: string }

/** The record that remains: one of the likely ones, or the one whose number was typed. */
const remaining = async (
  { services }: Request,
  { likely, number }: Merge,
): Promise<RelationItem | undefined> => {
  const typed = toArabicNumerals(number || likely)
  return /^\d{1,9}$/.test(typed) ? relationByNumber(services.database.pool, Number(typed)) : undefined
}

const likelyOnes = async ({ services }: Request, relation: RelationDetail): Promise<Option[]> => {
  const { query, pool } = services.database
  const found = await likelyDuplicates(query, entryOf(relation).parties, relation.id)
  const items = await relationsOf(
    pool,
    found.map(({ id }) => id),
  )
  return items.map((item) => ({
    value: String(item.number),
    label: titleOf(item),
    hint: {
      th: `${words.number(item.number).th} · ${words.status[item.status].th}`,
      en: `${words.number(item.number).en} · ${words.status[item.status].en}`,
    },
  }))
}

/** Records that a relation is the same as another: this one goes, the other remains. */
export const mergeRelationPages = actPages<Merge>({
  act: "merge",
  title: () => formWords.mergeTitle,
  lead: () => formWords.mergeLead,
  fields: z.object({ likely: z.string().trim().default(""), number: z.string().trim().max(20).default("") }),
  offer: likelyOnes,
  Fields: ({ offered }) => {
    const options = offered as readonly Option[]
    return (
      <>
        {options.length > 0 && <Radios name="likely" label={formWords.mergeLikely} options={options} />}
        <TextField name="number" label={formWords.mergeInto} width="short" optional={options.length > 0} />
      </>
    )
  },
  reason: "required",
  issues: async (data, relation, request) => {
    const into = await remaining(request, data)
    return into && into.id !== relation.id ? [] : [{ path: "number", text: formWords.mergeNoSuch }]
  },
  changes: async (data, relation, request) => {
    const into = await remaining(request, data)
    const called = (item: RelationItem) => ({
      th: `${words.number(item.number).th} ${titleOf(item).th}`,
      en: `${words.number(item.number).en} ${titleOf(item).en}`,
    })
    return [
      {
        field: "mergedInto",
        label: formWords.mergeRemains,
        before: called(relation),
        after: into ? called(into) : same(""),
      },
    ]
  },
  carryOut: async (request, data, { id, revision, reason, key: idempotencyKey }) => {
    const into = await remaining(request, data)
    return request.execute(mergeRelation, { id, revision, into: into?.id ?? "" }, { reason, idempotencyKey })
  },
})
