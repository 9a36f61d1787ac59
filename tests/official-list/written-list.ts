import { buddhistYear, type Day } from "#kernel/dates.ts"
import { toThaiNumerals } from "#kernel/numerals.ts"
import type { Gazetteer } from "#modules/places/index.ts"
import { type Partner, partnersOf, type Spelling } from "./partners.ts"
import type { Random } from "./random.ts"

/** A row that is to be printed, with what reading it must give. */
export type WrittenRow = {
  readonly serial: number
  readonly year: number
  readonly inProcess: boolean
  readonly stage: "awaiting_signature" | "minister_approved" | null
  readonly home: string
  readonly homeTh: string
  readonly partner: Partner
}

/** Rows of a list in its order: signed ones by year, then those in process. */
export const writtenRows = (
  gazetteer: Gazetteer,
  asOf: Day,
  random: Random,
  { count, spelling }: { readonly count: number; readonly spelling: (random: Random) => Spelling },
): readonly WrittenRow[] => {
  const draw = partnersOf(gazetteer, asOf)
  const provinces = [...gazetteer.unitByCode.values()].filter(
    ({ country, level }) => country === "TH" && level === "first_level",
  )
  const signed = Math.round(count * 0.65)
  const lastYear = Number(asOf.slice(0, 4))
  return Array.from({ length: count }, (_, at): WrittenRow => {
    const inProcess = at >= signed
    const home = random.pick(provinces)
    const share = inProcess ? (at - signed) / (count - signed) : at / signed
    return {
      serial: at + 1,
      year: inProcess ? lastYear - 1 + Math.floor(2 * share) : 1990 + Math.floor(share * (lastYear - 1992)),
      inProcess,
      stage:
        inProcess && random.chance(0.4) ? random.pick(["awaiting_signature", "minister_approved"]) : null,
      home: home.code,
      homeTh: home.nameTh ?? "",
      partner: draw(random, spelling(random)),
    }
  })
}

export const homeWords = ({ homeTh }: WrittenRow, random: Random): string =>
  homeTh === "กรุงเทพมหานคร" ? homeTh : random.chance(0.9) ? `จังหวัด${homeTh}` : `จ.${homeTh}`

export const stageWords = { awaiting_signature: " (รอลงนาม)", minister_approved: " (มท.๑ อนุมัติแล้ว)" } as const

/** ๓๒ or ๒๕๓๒ of a Gregorian year, in Thai numerals. */
export const yearDigits = (year: number, digits: 2 | 4): string =>
  toThaiNumerals(String(buddhistYear(year)).slice(-digits))
