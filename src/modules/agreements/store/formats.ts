import type { Act, Tx } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import type { Format } from "../formats/rules.ts"

export type NewFormat = {
  readonly name: Text
  readonly format: Format
  readonly sample?: { readonly effectiveFrom: Day; readonly basis: Text }
}

/** Keeps a format under the next number; a sample is in force at once, another waits to be published. */
export const insertFormat = async (
  tx: Tx,
  act: Act,
  { name, format, sample }: NewFormat,
): Promise<string> => {
  await waitInLine(tx, ["numbers of formats"])
  const { last } = await tx
    .selectFrom("agreement_format")
    .select((eb) => eb.fn.max("version").as("last"))
    .executeTakeFirstOrThrow()
  const id = act.newId()
  await tx
    .insertInto("agreement_format")
    .values({
      id,
      version: (last ?? 0) + 1,
      name_th: name.th,
      name_en: name.en,
      is_sample: sample !== undefined,
      state: sample ? "published" : "prepared",
      definition: JSON.stringify(format),
      effective_from: sample?.effectiveFrom ?? null,
      basis_th: sample?.basis.th ?? null,
      basis_en: sample?.basis.en ?? null,
      created_at: act.at,
      published_at: sample ? act.at : null,
    })
    .execute()
  return id
}
