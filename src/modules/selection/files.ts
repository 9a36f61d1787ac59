import { isUuid } from "#kernel/ids.ts"
import type { Attachable } from "#modules/files/index.ts"
import { paths } from "./paths.ts"
import { selectionRights } from "./rights.ts"

/** Files belong to studies as evidence: whoever may read a study reads them, whoever may change it attaches them. */
export const studyFiles: Attachable = {
  kind: "study",
  read: selectionRights["study.read"],
  attach: selectionRights["study.change"],
  find: async (reader, id) => {
    const study = isUuid(id)
      ? await reader
          .selectFrom("study")
          .select(["home_unit", "organisation_id"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    if (!study) return undefined
    const appraisers = await reader
      .selectFrom("appraisal as a")
      .innerJoin("appointment as h", "h.post_id", "a.post_id")
      .select("h.account_id")
      .where("a.study_id", "=", id)
      .where("a.state", "<>", "withdrawn")
      .where("h.held_until", "is", null)
      .execute()
    return {
      units: [study.home_unit],
      organisationIds: [study.organisation_id],
      accountIds: appraisers.map(({ account_id }) => account_id),
    }
  },
  path: paths.study,
}
