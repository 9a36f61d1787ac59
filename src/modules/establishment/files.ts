import { isUuid } from "#kernel/ids.ts"
import type { Attachable } from "#modules/files/index.ts"
import { subjectOfLetter } from "./letters/secrecy.ts"
import { paths } from "./paths.ts"
import { establishmentRights } from "./rights.ts"

/** Files of cases: draft and signed copy of the memorandum, studies, papers. Whoever may remark on a case attaches them. */
export const caseFiles: Attachable = {
  kind: "case",
  read: establishmentRights["case.read"],
  attach: establishmentRights["case.comment"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("establishment_case")
          .select("home_unit")
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return row && { units: row.home_unit ? [row.home_unit] : [] }
  },
  path: paths.case,
}

/** Minutes and papers of a committee's meeting. */
export const meetingFiles: Attachable = {
  kind: "committee_meeting",
  read: establishmentRights["meeting.read"],
  attach: establishmentRights["meeting.record"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("committee_meeting as m")
          .innerJoin("organisation as o", "o.id", "m.organisation_id")
          .select("o.units")
          .where("m.id", "=", id)
          .executeTakeFirst()
      : undefined
    return row && { units: row.units }
  },
  path: paths.meeting,
}

/** Scans of letters, in and out. */
export const letterFiles: Attachable = {
  kind: "letter",
  read: establishmentRights["letter.read"],
  attach: establishmentRights["letter.register"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader
          .selectFrom("letter")
          .select(["organisation_id", "secrecy"])
          .where("id", "=", id)
          .executeTakeFirst()
      : undefined
    return row && subjectOfLetter(row.organisation_id, row.secrecy)
  },
  path: paths.letter,
}

/** The emblem in the head of an office's letters: the newest picture counts. */
export const letterHeadFiles: Attachable = {
  kind: "letter_head",
  read: establishmentRights["letter.read"],
  attach: establishmentRights["letter.head"],
  find: async (reader, id) => {
    const row = isUuid(id)
      ? await reader.selectFrom("organisation").select("id").where("id", "=", id).executeTakeFirst()
      : undefined
    return row && { organisationIds: [row.id] }
  },
  path: () => paths.letterHead,
}
