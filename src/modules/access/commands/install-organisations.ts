import { command } from "#database/act.ts"
import type { ReferenceOrganisation } from "../organisations/reference.ts"
import { accessRights } from "../rights.ts"

type Found = { known: ReadonlyMap<string, string> }

/**
 * Adds the organisations of the reference set that are not there yet, with their usual posts. What administrators have
 * changed since stays as they left it.
 * @returns how many were added
 */
export const installOrganisations = command<readonly ReferenceOrganisation[], Found, number>({
  right: accessRights["organisation.install"],
  find: async (tx) => {
    const rows = await tx
      .selectFrom("organisation")
      .select(["id", "code"])
      .where("code", "is not", null)
      .forUpdate()
      .execute()
    return { known: new Map(rows.map((row) => [row.code ?? "", row.id])), subject: {} }
  },
  run: async (tx, act, reference, { known }) => {
    const created_at = act.at
    const missing = reference.filter(({ code }) => !known.has(code))
    const ids = new Map([...known, ...missing.map(({ code }) => [code, act.newId()] as const)])
    if (missing.length === 0) return 0
    await tx
      .insertInto("organisation")
      .values(
        missing.map(({ code, kind, nameTh, nameEn, parent, unit, origin }) => ({
          id: ids.get(code) ?? act.newId(),
          code,
          kind,
          name_th: nameTh,
          name_en: nameEn,
          parent_id: (parent && ids.get(parent)) || null,
          units: unit ? [unit] : [],
          origin,
          created_at,
        })),
      )
      .execute()
    await tx
      .insertInto("post")
      .values(
        missing.flatMap(({ code, posts }) =>
          posts.map(({ role, titleTh, titleEn }) => ({
            id: act.newId(),
            organisation_id: ids.get(code) ?? "",
            role,
            title_th: titleTh,
            title_en: titleEn,
            created_at,
          })),
        ),
      )
      .execute()
    return missing.length
  },
})
