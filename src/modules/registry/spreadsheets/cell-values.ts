import { cellWords } from "#documents/cells/notes.ts"
import { type Cell, cellText } from "#documents/table.ts"
import type { Text } from "#kernel/text.ts"
import { stageOf } from "../official-list/marks.ts"
import type { Stage, Status, Term } from "../rules.ts"
import { words } from "../words.ts"

/** What a cell with one of few words says; null where it says nothing. */
export type ValueRead<Value> = { readonly value: Value | null } | { readonly problem: Text }

const plain = (cell: Cell | undefined): string =>
  cellText(cell)
    .normalize("NFC")
    .replaceAll(/[\s.()\-–—_]/gu, "")
    .toLowerCase()

const statusWords: readonly (readonly [Status, RegExp])[] = [
  ["not_established", /^(?:ไม่ได้สถาปนา|ไม่สำเร็จ|ไม่ได้ลงนาม|notestablished|rejected|cancelledbeforesigning)$/],
  ["ended", /^(?:สิ้นสุด(?:แล้ว)?|ยกเลิก(?:แล้ว)?|หมดอายุ|ended|terminated|expired)$/],
  [
    "proposed",
    /^(?:(?:อยู่)?ระหว่าง(?:การ)?(?:ดำเนินการ|ดำเนินงาน|จัดทำ|พิจารณา)?|รอ(?:การ)?ลงนาม|มท[๑1]อนุมัติแล้ว|เสนอ|op|inprocess|proposed|pending|awaitingsignature|ministerapproved)$/,
  ],
  ["in_force", /^(?:ลงนามแล้ว|มีผล(?:อยู่|บังคับ)?|สถาปนาแล้ว|ยังมีผล|ปกติ|inforce|signed|active|established)$/],
]

/** The state of a relation, as offices and our own files write it. */
export const readStatus = (cell: Cell | undefined): ValueRead<Status> => {
  const text = plain(cell)
  if (text === "") return { value: null }
  const value = statusWords.find(([, is]) => is.test(text))?.[0]
  return value ? { value } : { problem: notAmong(cell, Object.values(words.status)) }
}

export const readStage = (cell: Cell | undefined): ValueRead<Stage> => {
  const text = cellText(cell)
  if (plain(cell) === "") return { value: null }
  const english: Readonly<Record<string, Stage>> = {
    awaitingsignature: "awaiting_signature",
    ministerapproved: "minister_approved",
  }
  const value = stageOf(text) ?? english[plain(cell)]
  return value ? { value } : { problem: notAmong(cell, Object.values(words.stage)) }
}

const termWords: readonly (readonly [Term, RegExp])[] = [
  ["twin_city", /คู่แฝด|twin/],
  ["friendship_city", /มิตรภาพ|friendship/],
  ["sister_city", /พี่เมืองน้อง|บ้านพี่เมืองน้อง|sister/],
]

export const readTerm = (cell: Cell | undefined): ValueRead<Term> => {
  const text = plain(cell)
  if (text === "") return { value: null }
  const value = termWords.find(([, is]) => is.test(text))?.[0]
  return value ? { value } : { problem: notAmong(cell, Object.values(words.term)) }
}

const notAmong = (cell: Cell | undefined, known: readonly Text[]): Text =>
  cellWords.notAmong(cellText(cell), known)
