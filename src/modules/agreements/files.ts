import type { Attachable } from "#modules/files/index.ts"
import { isUuid } from "#kernel/ids.ts"
import { findAgreement } from "./queries/agreement.ts"
import { paths } from "./paths.ts"
import { agreementRights } from "./rights.ts"
import { subjectOf } from "./queries/subject.ts"
import { followSignedCopy } from "./store/signed-copy.ts"

/** Signed copies, edited Word files and papers of a memorandum. */
const agreementFiles: Attachable = {
  kind: "agreement",
  read: agreementRights["agreement.read"],
  attach: agreementRights["agreement.attach"],
  find: async (reader, id) => {
    const found = await findAgreement(reader, id)
    return found && subjectOf(found)
  },
  path: paths.agreement,
  changed: followSignedCopy,
}

/** The marked Word file that a format was read from. */
const formatFiles: Attachable = {
  kind: "agreement_format",
  read: agreementRights["format.read"],
  attach: agreementRights["format.prepare"],
  find: async (reader, id) =>
    isUuid(id) &&
    (await reader.selectFrom("agreement_format").select("id").where("id", "=", id).executeTakeFirst())
      ? {}
      : undefined,
  path: paths.format,
}

export const agreementAttachables: readonly Attachable[] = [agreementFiles, formatFiles]
