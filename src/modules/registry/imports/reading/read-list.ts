import { createHash } from "node:crypto"
import type { Day } from "#kernel/dates.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "../../official-list/read-official-list.ts"
import type { OfficialList } from "../../official-list/types.ts"
import { officialFile } from "../official.ts"
import type { ReadFile } from "../types.ts"
import { listText } from "./list-text.ts"
import { tablesIn } from "./list-tables.ts"

/**
 * Reads an official list from the bytes of a file, text or spreadsheet, and matches it to the reference data. Takes seconds and some hundred
 * megabytes: the server has it done by a process of its own (`readListApart`).
 * @throws Refusal (invalid) on what is no list
 */
export const readList = async (bytes: Uint8Array, asOf?: Day): Promise<OfficialList> => {
  const lines = (await tablesIn(bytes, () => listText(bytes))) ?? { text: listText(bytes), told: [] }
  return readOfficialList(lines.text, referenceGazetteer(), { asOf, told: lines.told }).list
}

/** A list as a file to be brought in. */
export const listAsFile = (list: OfficialList, fileName: string, content: Buffer): ReadFile =>
  officialFile(list, { fileName, content, sha256: sha256Of(content) })

export const sha256Of = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex")
