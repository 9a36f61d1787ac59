import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { runApart } from "../apart/run-apart.ts"
import { fileRefusals, refuseFile } from "../refusals.ts"
import { allWritable } from "../xml/writable.ts"
import { guardZip } from "../zip-guard.ts"

const program = new URL("template-process.ts", import.meta.url)
const limits = { seconds: 30, megabytes: 400, lane: "template" } as const

/** What may stand in a place's name: letters of any script with their marks, digits, spaces, "_" and ".". */
const plainName = /^[\p{L}\p{M}\p{N}_. ]{1,60}$/u

/**
 * The names between braces in a Word file, each once, in their order.
 * @throws Refusal (invalid) where it is no Word file, could do harm, or its braces do not close
 */
export const placesIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  refuseOther(bytes)
  const tags = await runApart<readonly { name: string; disposition: string }[]>(
    program,
    { bytes },
    limits,
  ).catch((error: unknown) => {
    throw error instanceof Error && error.constructor === Error
      ? invalid([{ path: "file", text: braces(error.message) }])
      : error
  })
  const names = [...new Set(tags.map(({ name }) => name.normalize("NFC").trim()))]
  if (tags.some(({ disposition }) => disposition !== "SelfClosed"))
    throw invalid([{ path: "file", text: repeated }])
  const odd = names.find((name) => !plainName.test(name))
  if (odd !== undefined) throw invalid([{ path: "file", text: oddName(odd) }])
  return names
}

/** A Word file with each of its places filled; a line end begins a new line there. */
export const fillPlaces = async (
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
): Promise<Uint8Array> => {
  refuseOther(bytes)
  return runApart<Uint8Array>(program, { bytes, values: allWritable(values) }, limits)
}

const refuseOther = (bytes: Uint8Array): void => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuseFile(notWord)
  const names = guardZip(bytes).map(({ name }) => name)
  if (names.some((name) => /(^|\/)vba(project|data)|\.bin$|activeX|embeddings\//i.test(name)))
    throw refuseFile(fileRefusals.macros)
  if (!names.includes("word/document.xml")) throw refuseFile(notWord)
}

const notWord: Text = {
  th: "แม่แบบต้องเป็นไฟล์ Word (.docx) เปิดใน Word แล้วบันทึกเป็น .docx",
  en: "A template must be a Word file (.docx); open it in Word and save it as .docx",
}
const braces = (message: string): Text => ({
  th: `อ่านชื่อช่องในแม่แบบไม่ได้ ตรวจวงเล็บปีกกา { } ให้ครบคู่ (${message.slice(0, 200)})`,
  en: `The places in the template cannot be read; see that every brace { } is closed (${message.slice(0, 200)})`,
})
const repeated: Text = {
  th: "แม่แบบใช้ช่องซ้ำหรือเงื่อนไข { # } { / } ไม่ได้ ใช้ชื่อช่องธรรมดา",
  en: "A template may not repeat parts ({#} and {/}); use plain names",
}
const oddName = (name: string): Text => ({
  th: `ชื่อช่อง “${name.slice(0, 60)}” ใช้ไม่ได้ ใช้ตัวอักษร ตัวเลข และวรรคเท่านั้น`,
  en: `A place cannot be called “${name.slice(0, 60)}”; use letters, digits and spaces`,
})
