import type { OrganisationKind, Role } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

/** Posts that each kind of organisation may have: nobody becomes an administrator by way of a municipality. */
export const rolesOf: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  interior: [
    "officer",
    "executive",
    "reviewer",
    "minister_office",
    "committee_secretary",
    "analyst",
    "editor",
    "administrator",
  ],
  foreign_affairs: ["officer", "executive", "reviewer", "analyst"],
  council_of_state: ["officer", "executive", "reviewer", "analyst"],
  central: ["officer", "executive", "reviewer", "analyst"],
  province: ["officer", "executive", "committee_secretary", "analyst", "editor"],
  bangkok: ["officer", "executive", "committee_secretary", "analyst", "editor"],
  local: ["local_reporter", "officer", "executive"],
  partner: ["local_reporter", "officer", "executive"],
}

/** Why a password would be guessed; undefined where nothing speaks against it. */
export const weaknessOf = (
  password: string,
  personal: readonly string[],
  isCommon: (word: string) => boolean,
): Text | undefined => {
  const word = password.normalize("NFKC").toLowerCase()
  const core = word.replaceAll(/^[\d\p{P}\p{S}\s]+|[\d\p{P}\p{S}\s]+$/gu, "")
  if (isRepetitive(word)) return tooRegular
  if (isCommon(word) || (core.length >= 4 && isCommon(core))) return tooCommon
  if (isOfContext(word)) return tooNear
  if (personal.some((part) => part.length >= 4 && word.includes(part))) return tooPersonal
  return undefined
}

/** The parts of a name and address that a password must not be built on. */
export const personalParts = (name: string, email: string): string[] =>
  [...name.split(/[\s.]+/), ...(email.split("@")[0] ?? "").split(/[._-]+/)]
    .map((part) => part.normalize("NFKC").toLowerCase())
    .filter((part) => part.length >= 4)

/** Words of this system and its offices: a password made of them and digits is what somebody tries first. */
export const contextWords: readonly string[] = [
  "maitri",
  "ไมตรี",
  "sistercity",
  "sistercities",
  "twincity",
  "เมืองพี่เมืองน้อง",
  "เมืองคู่แฝด",
  "thailand",
  "bangkok",
  "interior",
  "mahadthai",
  "foreignaffairs",
  "มหาดไทย",
  "กระทรวงมหาดไทย",
  "กระทรวง",
  "การต่างประเทศ",
  "ประเทศไทย",
  "กรุงเทพมหานคร",
  "กรุงเทพ",
  "จังหวัด",
  "เทศบาล",
  "ผู้ว่าราชการ",
  "เจ้าหน้าที่",
  "ผู้ดูแลระบบ",
  "governor",
  "officer",
  "admin",
  "administrator",
  "password",
  "รหัสผ่าน",
].toSorted((a, b) => b.length - a.length)

const isOfContext = (word: string): boolean => {
  const letters = word.replaceAll(/[\d\p{P}\p{S}\s]/gu, "")
  const left = contextWords.reduce((rest, each) => rest.replaceAll(each, ""), letters)
  return left.length < letters.length && left.length < 5
}

const isRepetitive = (word: string): boolean => {
  const letters = Array.from(word)
  if (new Set(letters).size < 5) return true
  const unit = /^(.{1,6}?)\1+.{0,5}$/su.exec(word)?.[1]
  const steps = letters
    .slice(1)
    .map((letter, i) => (letter.codePointAt(0) ?? 0) - (letters[i]?.codePointAt(0) ?? 0))
  const runs = steps.filter((step) => Math.abs(step) <= 1).length
  return Boolean(unit && word.startsWith(unit.repeat(2))) || runs > steps.length * 0.7
}

const tooRegular: Text = {
  th: "รหัสผ่านซ้ำหรือเรียงกันเป็นลำดับ เดาได้ง่าย ลองใช้วลียาวที่จำได้",
  en: "This password repeats itself or runs in order and is easy to guess; try a long phrase",
}
const tooCommon: Text = {
  th: "รหัสผ่านนี้อยู่ในรายการที่มีคนใช้บ่อย เดาได้ง่าย ลองใช้วลียาวที่จำได้",
  en: "This password is on the list of those used most and is easy to guess; try a long phrase",
}
const tooNear: Text = {
  th: "รหัสผ่านนี้มีแต่คำของระบบหรือหน่วยงานกับตัวเลข เดาได้ง่าย ลองใช้วลียาวที่จำได้",
  en: "This password is words of this system or its offices with digits and is easy to guess; try a long phrase",
}
const tooPersonal: Text = {
  th: "รหัสผ่านมีชื่อหรืออีเมลของคุณอยู่ เดาได้ง่าย",
  en: "This password contains your name or e-mail address and is easy to guess",
}
