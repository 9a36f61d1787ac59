import { isUuid } from "#kernel/ids.ts"
import type { Attachable } from "#modules/files/index.ts"
import { paths } from "./paths.ts"
import { activityRights } from "./rights.ts"

/** Photographs and papers of activities: read by whoever may read the activity, attached by whoever may record it. */
export const activityFiles: Attachable = {
  kind: "activity",
  read: activityRights["activity.read"],
  attach: activityRights["activity.record"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("activity")
          .select(["home_units", "published", "confirmation", "reporter_organisation_id"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return (
      row && {
        units: row.home_units,
        organisationIds: row.reporter_organisation_id ? [row.reporter_organisation_id] : [],
        state: row.published && row.confirmation === "confirmed" ? "published" : "government",
      }
    )
  },
  path: paths.activity,
}
