import { command } from "#database/act.ts"
import { establishmentRights } from "../../rights.ts"
import type { LetterHeadEntry } from "../paper/schema.ts"

type Input = LetterHeadEntry & { readonly organisationId: string }

/** Says what stands in the head and at the foot of an office's letters. */
export const setLetterHead = command<Input, object, undefined>({
  right: establishmentRights["letter.head"],
  find: async (_tx, { organisationId }) => ({ subject: { organisationIds: [organisationId] } }),
  run: async (tx, _act, { organisationId, address, division, phone, email }) => {
    const head = {
      address: address ?? null,
      division: division ?? null,
      phone: phone ?? null,
      email: email ?? null,
    }
    await tx
      .insertInto("letter_office")
      .values({ organisation_id: organisationId, prefix: "", ...head })
      .onConflict((on) => on.column("organisation_id").doUpdateSet(head))
      .execute()
    return undefined
  },
})
