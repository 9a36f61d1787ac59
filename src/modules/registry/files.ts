import { isUuid } from "#kernel/ids.ts"
import type { Attachable } from "#modules/files/index.ts"
import { paths } from "./paths.ts"
import { registryRights } from "./rights.ts"

/** Files belong to relations: whoever may read a relation reads them, whoever may correct it attaches them. */
export const relationFiles: Attachable = {
  kind: "relation",
  read: registryRights["relation.read"],
  attach: registryRights["relation.correct"],
  find: async (reader, id) => {
    const relation = isUuid(id)
      ? await reader
          .selectFrom("relation")
          .select("home_units")
          .where("id", "=", id)
          .where("withdrawn_at", "is", null)
          .executeTakeFirst()
      : undefined
    return relation && { units: relation.home_units }
  },
  path: paths.relation,
}
