import { command } from "#database/act.ts"
import { invalid } from "#kernel/errors.ts"
import { accessRights } from "../rights.ts"
import type { AddOrganisation } from "../schema.ts"
import { lockOrganisation } from "../subjects.ts"

/** Adds an organisation. It lies in one unit at most, so nobody reaches into another province by naming two. */
export const addOrganisation = command<AddOrganisation, object, { id: string }>({
  right: accessRights["organisation.add"],
  find: async (tx, { kind, unit, parent }) => {
    if (parent) await lockOrganisation(tx, parent)
    return { subject: { state: kind, units: unit ? [unit] : [] } }
  },
  run: async (tx, act, { kind, nameTh, nameEn, unit, parent, origin }) => {
    if (!unit && ["local", "province", "bangkok"].includes(kind))
      throw invalid([{ path: "unit", text: needsUnit }])
    const id = act.newId()
    await tx
      .insertInto("organisation")
      .values({
        id,
        kind,
        name_th: nameTh,
        name_en: nameEn,
        units: unit ? [unit] : [],
        parent_id: parent ?? null,
        origin: origin ?? null,
        created_at: act.at,
      })
      .execute()
    return { id }
  },
})

const needsUnit = { th: "ต้องเลือกจังหวัดที่หน่วยงานตั้งอยู่", en: "Choose the province that it lies in" }
