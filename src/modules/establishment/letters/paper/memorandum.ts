import type { Block, Paper } from "#documents/papers/paper.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import { dateOn, type WholeLetter } from "./whole.ts"
import { bodyBlocks, emblemBlock, labelled, letterFrame, signature, urgencyBlock } from "./parts.ts"

/** บันทึกข้อความ, form 29 of the same rule: emblem of 1.5 cm at the left, its name in the middle, fields over dotted lines. */
export const memorandum = (whole: WholeLetter): Paper => {
  const { letter, text, head } = whole
  const office = [head.division, letter.sender].filter(Boolean).join(" ")
  const phone = head.phone ? ` โทร. ${toThaiNumerals(head.phone)}` : ""
  return {
    ...letterFrame(whole),
    blocks: [
      ...urgencyBlock(whole),
      titleBlock(whole),
      { kind: "fields", labelSize: 20, fields: [{ label: "ส่วนราชการ", text: office + phone }] },
      {
        kind: "fields",
        labelSize: 20,
        fields: [
          { label: "ที่", text: toThaiNumerals(letter.number) },
          { label: "วันที่", text: dateOn(letter.dated) },
        ],
      },
      { kind: "fields", labelSize: 20, fields: [{ label: "เรื่อง", text: toThaiNumerals(letter.subject) }] },
      { kind: "space", points: 6 },
      ...labelled("เรียน", [letter.addressee], 1.4),
      ...labelled("อ้างถึง", text.refers, 1.6),
      ...labelled("สิ่งที่ส่งมาด้วย", text.enclosures, 2.9),
      ...bodyBlocks(whole),
      signature(whole, text.closing),
    ],
  }
}

const titleBlock = (whole: WholeLetter): Block => ({
  kind: "columns",
  gap: 0,
  columns: [
    { width: 3, blocks: [emblemBlock(whole, 1.5, "left")] },
    {
      width: 10,
      blocks: [{ kind: "paragraph", text: { text: "บันทึกข้อความ", bold: true, size: 29 }, align: "center" }],
    },
    { width: 3, blocks: [] },
  ],
})
