import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { SigningEntry } from "../commands/record-agreement.ts"
import { formatLanguages } from "../formats/languages/rules.ts"
import { signatoryOf, type SignedBy } from "../rules.ts"
import { readDate } from "./read-date.ts"
import { one, type Values } from "./sections/section.ts"

const most = { signatories: 50, letters: 300, note: 2_000 }

const signedBy = (values: Values, side: SignedBy["side"], issues: Issue[]): readonly SignedBy[] => {
  const found = one(values, side)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => signatoryOf(line, side))
  if (found.some(({ name }) => !name)) issues.push({ path: side, text: nameFirst })
  if (found.length > most.signatories) issues.push({ path: side, text: tooMany(most.signatories) })
  if (
    found.some(({ name, post, authority }) =>
      [name, post, authority].some((part) => part.length > most.letters),
    )
  )
    issues.push({ path: side, text: tooLong(most.letters) })
  return found
}

const nameFirst: Text = {
  th: "แต่ละบรรทัดต้องขึ้นต้นด้วยชื่อ",
  en: "Each line begins with a name",
}
const tooMany = (count: number): Text => ({
  th: `ไม่เกิน ${count} คน`,
  en: `No more than ${count} people`,
})
const tooLong = (count: number): Text => ({
  th: `แต่ละส่วนไม่เกิน ${count} ตัวอักษร`,
  en: `No part may be longer than ${count} letters`,
})

const short = (values: Values, name: string, letters: number, issues: Issue[]): string | null => {
  const text = one(values, name)
  if (text.length > letters) issues.push({ path: name, text: tooLong(letters) })
  return text || null
}

/** What is typed of a signing; undefined, with what is wrong told, where it cannot be kept as it is. */
export const entryFrom = (values: Values, issues: Issue[]): SigningEntry | undefined => {
  const signedOn = readDate(values, "signedOn", issues)
  const validUntil = readDate(values, "validUntil", issues)
  if (!signedOn && issues.length === 0)
    issues.push({
      path: "signedOn",
      text: { th: "ต้องกรอกวันที่ลงนาม อย่างน้อยปี", en: "Say when it was signed, at least the year" },
    })
  const place = short(values, "place", most.letters, issues)
  const signatories = [...signedBy(values, "home", issues), ...signedBy(values, "partner", issues)]
  const note = short(values, "note", most.note, issues)
  if (!signedOn || issues.length > 0) return undefined
  const languages = formatLanguages.filter((language) => values["languages[]"]?.includes(language))
  return { signedOn, validUntil, place, signatories, languages, note }
}
