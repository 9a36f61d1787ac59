import type { Block, Paper } from "#documents/papers/paper.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import { dateOn, type WholeLetter } from "./whole.ts"
import { bodyBlocks, emblemBlock, labelled, letterFrame, signature, urgencyBlock } from "./parts.ts"

/**
 * หนังสือภายนอก, form 1 of the Rule of the Office of the Prime Minister on Correspondence, B.E. 2526: emblem of 3 cm, number
 * at the left, office and address at the right, the date under the middle, then subject, addressee, references, enclosures,
 * body, and at the foot who deals with it.
 */
export const externalLetter = (whole: WholeLetter): Paper => {
  const { letter, text, head } = whole
  return {
    ...letterFrame(whole),
    blocks: [
      {
        kind: "columns",
        gap: 0,
        columns: [
          { width: 5, blocks: urgencyBlock(whole) },
          { width: 6, blocks: [emblemBlock(whole, 3, "center")] },
          { width: 5, blocks: [] },
        ],
      },
      {
        kind: "columns",
        before: 4,
        gap: 0,
        columns: [
          {
            width: 9.5,
            blocks: [{ kind: "paragraph", text: `ที่ ${toThaiNumerals(letter.number)}`, align: "left" }],
          },
          { width: 6.5, blocks: addressLines(whole) },
        ],
      },
      { kind: "paragraph", text: dateOn(letter.dated), align: "left", left: 8, before: 3, after: 3 },
      ...labelled("เรื่อง", [letter.subject], 1.4),
      ...labelled("เรียน", [letter.addressee], 1.4),
      ...labelled("อ้างถึง", text.refers, 1.6),
      ...labelled("สิ่งที่ส่งมาด้วย", text.enclosures, 2.9),
      ...bodyBlocks(whole),
      // who deals with it never stands on a page alone
      { ...signature(whole, text.closing ?? "ขอแสดงความนับถือ"), keepWithNext: true },
      ...foot(head),
    ],
  }
}

const addressLines = ({ letter, head }: WholeLetter): Block[] =>
  [letter.sender, ...(head.address ?? "").split("\n")]
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: "paragraph", text: toThaiNumerals(line), align: "left" }))

const foot = ({ division, phone, email }: WholeLetter["head"]): readonly Block[] => {
  const lines = [
    ...(division ? [division] : []),
    ...(phone ? [`โทร. ${toThaiNumerals(phone)}`] : []),
    ...(email ? [`ไปรษณีย์อิเล็กทรอนิกส์ ${email}`] : []),
  ]
  return lines.map((text, at) => ({
    kind: "paragraph",
    text,
    align: "left",
    before: at === 0 ? 12 : 0,
    // who deals with it stands in one place
    ...(at < lines.length - 1 ? { keepWithNext: true } : {}),
  }))
}
