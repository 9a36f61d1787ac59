import { type Day, earliestDay, latestDay, type PreciseDate } from "#kernel/dates.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import type { Certainty, Stage, Status, Term } from "../rules.ts"

export type Side = "home" | "partner"

/** A party as it is entered: a unit, or what the source wrote where the place is not known yet. */
export type PartyEntry = {
  readonly side: Side
  readonly unit: string | null
  readonly country: string | null
  readonly written: string | null
}

/** Everything that people say of a relation; the rest the program keeps by itself. */
export type RelationEntry = {
  readonly status: Status
  readonly stage: Stage | null
  readonly term: Term | null
  readonly certainty: Certainty
  readonly proposedOn: PreciseDate | null
  readonly signedOn: PreciseDate | null
  readonly endedOn: PreciseDate | null
  readonly endReason: string | null
  readonly note: string | null
  readonly parties: readonly PartyEntry[]
}

/** What the rules must know beside the entry: the day, and the country of every unit that it names. */
export type EntryContext = {
  readonly today: Day
  readonly countryOf: ReadonlyMap<string, string>
}

/** What keeps an entry from being registered, all of it; paths are those of the API ("parties.1.unit", "signedOn"). */
export const issuesOfEntry = (entry: RelationEntry, context: EntryContext): Issue[] => [
  ...issuesOfParties(entry, context),
  ...issuesOfStatus(entry),
  ...issuesOfDates(entry, context.today),
]

const issue = (path: string, th: string, en: string): Issue => ({ path, text: { th, en } })

const issuesOfParties = ({ parties, certainty }: RelationEntry, { countryOf }: EntryContext): Issue[] => {
  const issues = parties.flatMap((party, index) => {
    const found = issueOfParty(party, parties.slice(0, index), certainty, countryOf)
    return found ? [{ path: `parties.${index}.unit`, text: found }] : []
  })
  if (!parties.some((party) => party.side === "home"))
    issues.push(issue("parties", "ต้องมีฝ่ายไทยอย่างน้อย 1 แห่ง", "At least one Thai unit is needed"))
  if (!parties.some((party) => party.side === "partner"))
    issues.push(
      issue("parties", "ต้องมีคู่ความสัมพันธ์ต่างประเทศอย่างน้อย 1 แห่ง", "At least one partner abroad is needed"),
    )
  return issues
}

const issueOfParty = (
  party: PartyEntry,
  before: readonly PartyEntry[],
  certainty: Certainty,
  countryOf: EntryContext["countryOf"],
): Text | undefined => {
  if (party.unit === null) return issueOfUnknownPlace(party, certainty)
  const country = countryOf.get(party.unit)
  if (country === undefined) return { th: "ไม่มีรหัสนี้ในทะเบียนสถานที่", en: "No place has this code" }
  if (party.country !== null && party.country !== country)
    return { th: "สถานที่นี้ไม่ได้อยู่ในประเทศที่ระบุ", en: "This place does not lie in the country given" }
  if (before.some(({ unit }) => unit === party.unit))
    return { th: "ระบุสถานที่นี้ไว้แล้ว แต่ละแห่งเป็นภาคีได้ครั้งเดียว", en: "This place is already a party" }
  if (party.side === "home" && country !== "TH")
    return { th: "ฝ่ายไทยต้องเป็นสถานที่ในประเทศไทย", en: "The Thai side must lie in Thailand" }
  if (party.side === "partner" && country === "TH")
    return { th: "คู่ความสัมพันธ์ต้องอยู่ต่างประเทศ", en: "A partner must lie abroad" }
  return undefined
}

const issueOfUnknownPlace = ({ written }: PartyEntry, certainty: Certainty): Text | undefined => {
  if (!written) return { th: "ต้องระบุสถานที่", en: "A place is needed" }
  if (certainty === "certain")
    return {
      th: "ยังไม่ทราบว่าเป็นที่ใด จึงยืนยันความสัมพันธ์นี้ยังไม่ได้",
      en: "This place is not known yet, so the relation cannot be confirmed",
    }
  return undefined
}

const issuesOfStatus = ({ status, stage, signedOn, endedOn, endReason }: RelationEntry): Issue[] => {
  const issues: Issue[] = []
  const signed = status === "in_force" || status === "ended"
  const over = status === "ended" || status === "not_established"
  if (signed && !signedOn)
    issues.push(
      issue(
        "signedOn",
        "ลงนามแล้ว ต้องมีวันที่ลงนาม อย่างน้อยปี",
        "It is signed: at least the year of signing is needed",
      ),
    )
  if (!signed && signedOn)
    issues.push(
      issue("signedOn", "ยังไม่ลงนาม จึงต้องไม่มีวันที่ลงนาม", "It is not signed, so it has no date of signing"),
    )
  if (over && !endedOn)
    issues.push(issue("endedOn", "ต้องมีวันที่สิ้นสุด อย่างน้อยปี", "The date of the end is needed, at least the year"))
  if (over && !endReason) issues.push(issue("endReason", "ต้องมีเหตุผลที่สิ้นสุด", "The reason of the end is needed"))
  if (!over && (endedOn ?? endReason))
    issues.push(
      issue(
        "endedOn",
        "ยังไม่สิ้นสุด จึงต้องไม่มีวันที่หรือเหตุผลที่สิ้นสุด",
        "It has not ended, so it has neither date nor reason of an end",
      ),
    )
  if (stage && status !== "proposed")
    issues.push(issue("stage", "ขั้นตอนมีเฉพาะเรื่องที่อยู่ระหว่างดำเนินการ", "Only what is in process has a stage"))
  return issues
}

const issuesOfDates = ({ proposedOn, signedOn, endedOn }: RelationEntry, today: Day): Issue[] => {
  const issues = Object.entries({ proposedOn, signedOn, endedOn }).flatMap(([path, date]) =>
    date && isFuture(date, today) ? [{ path, text: futureText }] : [],
  )
  if (isAfter(proposedOn, signedOn))
    issues.push(issue("signedOn", "วันที่ลงนามอยู่ก่อนวันที่เริ่มดำเนินการ", "The signing comes before the beginning"))
  if (isAfter(signedOn, endedOn))
    issues.push(issue("endedOn", "วันที่สิ้นสุดอยู่ก่อนวันที่ลงนาม", "The end comes before the signing"))
  if (!signedOn && isAfter(proposedOn, endedOn))
    issues.push(issue("endedOn", "วันที่สิ้นสุดอยู่ก่อนวันที่เริ่มดำเนินการ", "The end comes before the beginning"))
  return issues
}

/** Certainly later than today; a year or month that has begun is not. */
export const isFuture = (date: PreciseDate, today: Day): boolean => earliestDay(date) > today

export const futureText: Text = { th: "วันที่นี้ยังมาไม่ถึง", en: "This date is still to come" }

/** Certainly later: 1998 is not after 1998-05, since it may mean January. */
export const isAfter = (date: PreciseDate | null, other: PreciseDate | null): boolean =>
  date !== null && other !== null && earliestDay(date) > latestDay(other)
