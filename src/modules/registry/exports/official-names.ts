import { kindName } from "#modules/places/index.ts"
import type { ListedParty, ListedRelation, ListedRelations } from "./official-rows.ts"
import { codesText, partyText } from "./party-names.ts"

const titled =
  /^(?:จังหวัด|มณฑล|แขวง|มลรัฐ|รัฐ|นครหลวง|นคร|มหานคร|กรุง|เมือง|เทศบาล|เขต|แคว้น|อำเภอ|ตำบล|หมู่บ้าน|สาธารณรัฐ|ราชอาณาจักร|สหรัฐ|สหพันธ|เครือรัฐ|เนการา|ประเทศ)/

const thai = /[ก-ฮ]/

/** A name under its title, as lists print it: จังหวัดโทยามะ, เมืองอุโอซุ; names that bear one already stay. */
const withTitle = (name: string, title: string): string => {
  if (titled.test(name) || title === "") return name
  return thai.test(name) ? `${title}${name}` : `${title} ${name}`
}

type Unit = Parameters<typeof kindName>[0] & { readonly nameTh: string | null; readonly nameEn: string }

/** A unit abroad as Thai papers call it: จังหวัดเซินลา, แขวงสะหวันนะเขต, มณฑลยูนนาน. */
export const nameWithTitle = (unit: Unit): string => withTitle(unit.nameTh ?? unit.nameEn, titleOf(unit))

/** A country's full name as papers have it: ประเทศญี่ปุ่น, สาธารณรัฐเกาหลี. */
export const countryWithTitle = (official: string): string => withTitle(official, "ประเทศ")

/** A party as the annex prints it: "เมืองอุโอซุ จังหวัดโทยามะ"; the source's words where the place is not known. */
const printedParty = (party: ListedParty): string => {
  const { on } = party
  if (!on) return partyText(party)
  const name = nameWithTitle(on)
  if (on.subdivision === on.code || on.withinEn === null || on.withinKind === null) return name
  const within = titleOf({ kind: on.withinKind, country: on.country, level: "first_level" })
  return `${name} ${withTitle(on.withinTh ?? on.withinEn, within)}`
}

const aTitle = new RegExp(`${titled.source}$`)

/**
 * What a unit is called before its name in lists, which know few words: other units of the second level and places are
 * cities to them, and those of the first nothing.
 */
const titleOf = (unit: Parameters<typeof kindName>[0]): string => {
  const { th } = kindName(unit)
  if (aTitle.test(th)) return th
  return unit.level === "second_level" || unit.level === "municipality" ? "เมือง" : ""
}

const bangkok = "TH-10"

const printedHome = (party: ListedParty): string =>
  party.on && party.on.code !== bangkok ? `จังหวัด${party.on.nameTh ?? party.on.nameEn}` : partyText(party)

/** A relation as one line of the annex: "จังหวัดเชียงใหม่ – เมืองอุโอซุ จังหวัดโทยามะ ประเทศญี่ปุ่น". */
export const printedPair = (row: ListedRelation, { countries }: ListedRelations): string => {
  const partners = row.partners.map((party) => {
    const country = party.country === null ? "" : (countries.get(party.country) ?? "")
    return [printedParty(party), country && countryWithTitle(country)].filter(Boolean).join(" ")
  })
  return `${row.homes.map(printedHome).join(" และ")} – ${partners.join(" และ")}`
}

/** Behind a line: what it waits for, that it is in doubt, and by which codes the register knows its partners. */
export const printedNotes = (row: ListedRelation): { readonly codes: string; readonly inDoubt: boolean } => ({
  codes: codesText(row.partners),
  inDoubt: row.inDoubt,
})
