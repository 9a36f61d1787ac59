import type { Block, Columns, Paper } from "#documents/papers/paper.ts"
import { day } from "#kernel/dates.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { WholeLetter } from "./whole.ts"
import { secrecyWords, urgencyWords } from "./words.ts"

/** Paragraphs begin 2.5 cm in, as the rule of office correspondence has it. */
const firstLine = 2.5

/** The emblem of the office at its height, or its place where the office has put none in. */
export const emblemBlock = ({ emblem }: WholeLetter, height: number, align: "left" | "center"): Block =>
  emblem
    ? { kind: "picture", ...emblem, says: "ตราสัญลักษณ์ของส่วนราชการ", width: height, height, align }
    : { kind: "space", points: (height / 2.54) * 72 }

/** A label and what belongs to it, hanging under itself: "เรื่อง  ...", "อ้างถึง  ...". */
export const labelled = (label: string, lines: readonly string[], width: number): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: "columns",
          gap: 0,
          after: 3,
          columns: [
            { width, blocks: [{ kind: "paragraph", text: label, align: "left" }] },
            {
              width: 16 - width,
              blocks: lines.map((line, at) => ({
                kind: "paragraph",
                text: toThaiNumerals(lines.length > 1 ? `${at + 1}. ${unnumbered(line)}` : line),
                align: "left",
              })),
            },
          ],
        },
      ]

/** Whoever numbers the lines as they type is not numbered twice: "1. ร่างบันทึก", "๒) ตาราง". */
const unnumbered = (line: string): string => line.replace(/^\s*\(?[0-9๐-๙]{1,2}[.)]\s+/u, "")

export const bodyBlocks = ({ text }: WholeLetter): readonly Block[] =>
  text.body
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at, lines) => ({
      kind: "paragraph",
      text: toThaiNumerals(line),
      firstLine,
      after: 3,
      // no signature stands on a page without text, and no heading of a part at the foot of one
      ...(at === lines.length - 1 || line.length <= longestHeading ? { keepWithNext: true } : {}),
    }))

const longestHeading = 40

/** Right of the middle: what ends the letter, room to sign, the name and the post. */
export const signature = ({ text }: WholeLetter, closing: string | null): Columns => ({
  kind: "columns",
  before: 10,
  together: true,
  columns: [
    { width: 7, blocks: [] },
    {
      width: 9,
      blocks: [
        ...(closing ? [centred(closing)] : []),
        { kind: "space", points: 48 },
        centred(`(${text.signerName ?? ".".repeat(40)})`),
        ...(text.signerPosition ?? "").split("\n").filter(Boolean).map(centred),
      ],
    },
  ],
})

const centred = (text: string): Block => ({ kind: "paragraph", text: toThaiNumerals(text), align: "center" })

/** What every letter shares: margins, numbering, and its secrecy on each page. */
export const letterFrame = ({ letter, text }: WholeLetter): Omit<Paper, "blocks"> => {
  const secrecy = secrecyWords[text.secrecy].th
  const mark = { text: secrecy, bold: true, size: 24, colour: "red" as const }
  return {
    title: `${letter.number} ${letter.subject}`,
    language: "th",
    author: letter.sender,
    made: day(letter.dated),
    // secrecy and the number of the page stand above each other
    margins: { top: secrecy ? 2.5 : 2, right: 2, bottom: 2, left: 3 },
    ...(secrecy ? { running: { head: mark, foot: mark } } : {}),
  }
}

/** What stands at the upper left: how fast the letter goes. */
export const urgencyBlock = ({ text }: WholeLetter): readonly Block[] => {
  const urgency = urgencyWords[text.urgency].th
  return urgency
    ? [{ kind: "paragraph", text: { text: urgency, bold: true, size: 24, colour: "red" }, align: "left" }]
    : []
}
