import { isUuid } from "#kernel/ids.ts"
import { organisationKindNames, roleNames } from "#kernel/rights-words.ts"
import { organisationNamesById, unitNamesByCode } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words-administration.ts"
import { inWords } from "./in-words.ts"
import type { Recorded } from "./recorded.ts"

/** An organisation with its posts, as they were. */
export const organisationPast: Recorded = {
  kind: "organisation",
  read: accessRights["organisation.read"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("organisation")
          .select(["name_th", "name_en", "units", "kind"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return (
      row && {
        subject: { units: row.units, organisationIds: [id], state: row.kind },
        title: { th: row.name_th, en: row.name_en },
        path: paths.organisation(id),
      }
    )
  },
  parts: () =>
    Promise.resolve([
      {
        table: "organisation",
        label: words.organisation,
        fields: {
          name_th: { label: words.nameTh },
          name_en: { label: words.nameEn },
          kind: { label: words.kind, say: inWords(organisationKindNames) },
          parent_id: { label: words.parent, named: organisationNamesById },
          units: { label: words.area, named: unitNamesByCode },
          valid_from: { label: words.validFrom },
          valid_until: { label: words.validUntil },
          origin: { label: words.origin },
        },
      },
      {
        table: "post",
        root: "organisation",
        label: words.post,
        fields: {
          title_th: { label: words.titleTh },
          title_en: { label: words.titleEn },
          role: { label: words.role, say: inWords(roleNames) },
          ended_on: { label: words.endedOn },
        },
      },
    ]),
}
