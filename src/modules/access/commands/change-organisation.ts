import { command } from "#database/act.ts"
import { accessRights } from "../rights.ts"
import type { ChangeOrganisation } from "../schema.ts"
import { lockOrganisation, organisationSubject } from "../subjects.ts"

type Input = ChangeOrganisation & { readonly id: string }

/** Renames an organisation or says when it ends. Where it lies and what kind it is stays. */
export const changeOrganisation = command<Input, object, undefined>({
  right: accessRights["organisation.change"],
  find: async (tx, { id }) => ({ subject: organisationSubject(await lockOrganisation(tx, id)) }),
  run: async (tx, _act, { id, nameTh, nameEn, validUntil }) => {
    await tx
      .updateTable("organisation")
      .set({ name_th: nameTh, name_en: nameEn, valid_until: validUntil ?? null })
      .where("id", "=", id)
      .execute()
    return undefined
  },
})
