import type { Paper } from "#documents/papers/paper.ts"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { writeMarks } from "../formats/marks.ts"
import { type FormatLanguage, formatLanguages } from "../formats/languages/rules.ts"
import type { Format } from "../formats/rules.ts"

/** A format as a marked Word file, to be changed in Word and brought in again; what stands before the marks explains them. */
export const markedPaper = (name: Text, format: Format, today: Day): Paper => {
  let language: FormatLanguage = "th"
  return {
    title: name.th,
    language: "th",
    made: today,
    pageNumbers: "none",
    blocks: [
      {
        kind: "paragraph",
        align: "left",
        after: 10,
        text: [
          {
            text: "ไฟล์นี้คือแบบมาตรฐานที่ใส่เครื่องหมายไว้ แก้ข้อความได้ตามต้องการ คงเครื่องหมายในวงเล็บเหลี่ยมคู่ไว้ต้นย่อหน้า แล้วส่งเข้าระบบ",
            colour: "grey",
          },
        ],
      },
      ...writeMarks(name, format).map((line) => {
        const mark = /^\[\[(\S+)/.exec(line)?.[1]?.replace("]]", "")
        language = formatLanguages.find((one) => one === mark) ?? (mark ? "th" : language)
        return mark
          ? ({
              kind: "paragraph",
              align: "left",
              before: 4,
              text: [{ text: line, bold: true, colour: "blue" }],
            } as const)
          : ({ kind: "paragraph", align: "left", text: line, language } as const)
      }),
    ],
  }
}
