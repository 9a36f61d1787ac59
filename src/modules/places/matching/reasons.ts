import type { Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { joinTexts } from "#kernel/text.ts"
import type { Unit } from "../reference/types.ts"
import { contradicts } from "./level-words.ts"
import type { Evidence } from "./evidence.ts"

type Circumstances = {
  readonly evidence: Evidence
  readonly levelWord: string | undefined
  readonly container: Unit | undefined
  readonly sameName: boolean
  readonly asOf: Day
}

/** Why a place is a candidate, and what speaks against it. */
export const reasonFor = ({ evidence, levelWord, container, sameName, asOf }: Circumstances): Text => {
  const { found, fit, inside } = evidence
  const { validTo } = found.entry.unit
  const parts: Text[] = [recognition[found.likeness.by](found.name, percent(found.likeness.score))]
  if (sameName) parts.push({ th: "มีหลายแห่งที่ใช้ชื่อนี้", en: "several places bear this name" })
  if (container) parts.push(inside ? insideOf(container) : notInside(container))
  if (levelWord && fit < contradicts) parts.push(anotherLevel(levelWord, found.entry.unit))
  if (validTo && validTo < asOf) parts.push(ended(validTo))
  return joinTexts(parts, "; ")
}

const percent = (score: number): string => `${Math.round(score * 100)}%`

const recognition = {
  same: (name: string) => ({ th: `ตรงกับชื่อ “${name}”`, en: `is written as the name “${name}”` }),
  sound: (name: string, share: string) => ({
    th: `ออกเสียงใกล้เคียง “${name}” (${share})`,
    en: `sounds like “${name}” (${share})`,
  }),
  look: (name: string, share: string) => ({
    th: `ตัวสะกดใกล้เคียง “${name}” (${share})`,
    en: `is spelled like “${name}” (${share})`,
  }),
} as const

const insideOf = (unit: Unit): Text => ({
  th: `อยู่ใน${unit.nameTh ?? ` ${unit.nameEn}`}`,
  en: `lies in ${unit.nameEn}`,
})

const notInside = (unit: Unit): Text => ({
  th: `แต่ไม่ได้อยู่ใน${unit.nameTh ?? ` ${unit.nameEn}`}`,
  en: `but does not lie in ${unit.nameEn}`,
})

const anotherLevel = (levelWord: string, unit: Unit): Text => ({
  th: `แต่คำว่า “${levelWord}” ไม่ตรงกับระดับของหน่วยนี้`,
  en: `but it is a ${unit.kind}, and the list says “${levelWord}”`,
})

const ended = (day: Day): Text => ({
  th: `แต่ยุบหรือรวมกับหน่วยอื่นเมื่อ ${formatDate(day, { language: "th" })}`,
  en: `but it ended on ${formatDate(day, { language: "en" })}`,
})
