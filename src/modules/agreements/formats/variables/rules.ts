import type { Text } from "#kernel/text.ts"

/** text: one line from the records; list: one paragraph for each; date and number may be filled in in Word as well. */
export type VariableKind = "text" | "date" | "number" | "list"

export type Variable = {
  readonly name: string
  /** As a marked Word file may call it too. */
  readonly thai: string
  readonly kind: VariableKind
  readonly says: Text
}

const variable = (name: string, thai: string, kind: VariableKind, th: string, en: string): Variable => ({
  name,
  thai,
  kind,
  says: { th, en },
})

/** Every place in a format that the records fill. */
export const variables: readonly Variable[] = [
  variable("home", "ฝ่ายไทย", "text", "ชื่อฝ่ายไทย", "name of the Thai side"),
  variable("partner", "ฝ่ายต่างประเทศ", "text", "ชื่อฝ่ายต่างประเทศ", "name of the other side"),
  variable("home_country", "ประเทศฝ่ายไทย", "text", "ชื่อประเทศไทย", "name of Thailand"),
  variable("partner_country", "ประเทศคู่ภาคี", "text", "ชื่อประเทศของฝ่ายต่างประเทศ", "country of the other side"),
  variable("term", "คำเรียกความสัมพันธ์", "text", "คำเรียกความสัมพันธ์", "what the relation is called"),
  variable("areas", "สาขาความร่วมมือ", "list", "สาขาความร่วมมือที่เลือก", "areas of cooperation chosen"),
  variable("projects", "โครงการปีแรก", "list", "โครงการที่ตั้งใจทำในปีแรก", "projects intended for the first year"),
  variable("years", "จำนวนปี", "number", "จำนวนปีที่มีผลใช้บังคับ", "years for which it is valid"),
  variable("languages", "ภาษาที่ใช้", "text", "ภาษาที่จัดทำ", "languages that it is written in"),
  variable("copies", "จำนวนฉบับ", "number", "จำนวนต้นฉบับ", "number of originals"),
  variable("signing_place", "สถานที่ลงนาม", "text", "สถานที่ลงนาม", "place of signing"),
  variable("signing_date", "วันที่ลงนาม", "date", "วันที่ลงนาม", "date of signing"),
  variable("home_signatory", "ผู้ลงนามฝ่ายไทย", "text", "ชื่อผู้ลงนามฝ่ายไทย", "who signs for the Thai side"),
  variable("home_post", "ตำแหน่งผู้ลงนามฝ่ายไทย", "text", "ตำแหน่งผู้ลงนามฝ่ายไทย", "post of who signs for Thailand"),
  variable(
    "partner_signatory",
    "ผู้ลงนามฝ่ายต่างประเทศ",
    "text",
    "ชื่อผู้ลงนามฝ่ายต่างประเทศ",
    "who signs for the other side",
  ),
  variable(
    "partner_post",
    "ตำแหน่งผู้ลงนามฝ่ายต่างประเทศ",
    "text",
    "ตำแหน่งผู้ลงนามฝ่ายต่างประเทศ",
    "post of who signs for the other side",
  ),
]

const byName = new Map(variables.flatMap((one) => [[one.name, one] as const, [one.thai, one] as const]))

/** A variable by its name in English or Thai. */
export const variableOf = (name: string): Variable | undefined => byName.get(name.trim())

const place = /\{([^{}]*)\}/g

/** A text cut at its variables: fixed words, and places that the records fill. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "place"; readonly written: string; readonly variable: Variable | undefined }

export const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(place)) {
    if (match.index > at) pieces.push({ kind: "words", text: text.slice(at, match.index) })
    pieces.push({ kind: "place", written: match[1] ?? "", variable: variableOf(match[1] ?? "") })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ kind: "words", text: text.slice(at) })
  return pieces
}
