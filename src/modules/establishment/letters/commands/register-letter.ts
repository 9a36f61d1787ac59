import { sql } from "kysely"
import { command, type Tx } from "#database/act.ts"
import { buddhistYear, yearOf } from "#kernel/dates.ts"
import { forbidden, invalid, type Issue } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import type { Actor } from "#kernel/rights.ts"
import { establishmentRights } from "../../rights.ts"
import { letterNumber, type Series } from "../rules.ts"
import type { LetterEntry } from "../schema.ts"

type Registered = { readonly id: string; readonly serial: number; readonly number: string }

/**
 * Enters a letter into the register of an office and gives it the next number of its year. The counter's row is held until
 * the act is done: two who number at once get two numbers, and an act that fails gives its number back.
 */
export const registerLetter = command<LetterEntry, { organisationId: string }, Registered>({
  right: establishmentRights["letter.register"],
  find: async (_tx, { organisationId }, act) => {
    const id = organisationId ?? ownOffice(act.actor)
    return { organisationId: id, subject: { organisationIds: [id] } }
  },
  run: async (tx, act, entry, { organisationId }) => {
    const office = await tx
      .selectFrom("organisation")
      .select(["name_th"])
      .where("id", "=", organisationId)
      .executeTakeFirst()
    const issues = issuesOf(entry, act.today)
    const aboutCase = entry.caseId ? await caseUnits(tx, entry.caseId) : undefined
    if (entry.caseId && !aboutCase) issues.push({ path: "caseId", text: noCase })
    if (aboutCase) refuseStrangers(act.actor, aboutCase)
    if (!office || issues.length > 0) throw invalid(issues)
    const prefix = entry.series === "in" ? "" : await prefixOf(tx, organisationId, entry.prefix)
    // outgoing letters are numbered in the year that they are dated, letters in when they come
    const year = buddhistYear(yearOf(entry.series === "in" ? (entry.receivedOn ?? act.today) : entry.dated))
    const serial = await nextSerial(tx, organisationId, year, entry.series)
    const number = entry.series === "in" ? (entry.number ?? "") : letterNumber(prefix, entry.series, serial)
    const id = act.newId()
    await tx
      .insertInto("letter")
      .values({
        id,
        organisation_id: organisationId,
        year_be: year,
        series: entry.series,
        serial,
        number,
        dated: entry.dated,
        received_on: entry.series === "in" ? (entry.receivedOn ?? act.today) : null,
        subject: entry.subject,
        sender: entry.series === "in" ? (entry.sender ?? "") : office.name_th,
        addressee: entry.series === "in" ? office.name_th : (entry.addressee ?? ""),
        secrecy: entry.secrecy,
        note: entry.note ?? null,
        case_id: entry.caseId ?? null,
        registered_at: act.at,
      })
      .execute()
    return { id, serial, number }
  },
})

/** The office in which somebody is asked to number letters: the first of their posts. */
const ownOffice = (actor: Actor): string =>
  (actor.kind === "person" ? actor.appointments[0]?.organisationId : undefined) ?? ""

const issuesOf = (entry: LetterEntry, today: string): Issue[] => {
  const issues: Issue[] = []
  if (entry.dated > today) issues.push({ path: "dated", text: toCome })
  if (entry.series === "in") {
    if (!entry.number) issues.push({ path: "number", text: numberNeeded })
    if (!entry.sender) issues.push({ path: "sender", text: senderNeeded })
    if (entry.receivedOn && entry.receivedOn > today) issues.push({ path: "receivedOn", text: toCome })
    if (entry.receivedOn && entry.receivedOn < entry.dated)
      issues.push({ path: "receivedOn", text: beforeDated })
  } else if (!entry.addressee) issues.push({ path: "addressee", text: addresseeNeeded })
  return issues
}

const nextSerial = async (tx: Tx, organisation: string, year: number, kind: Series): Promise<number> => {
  const { rows } = await sql<{ last: number }>`
    insert into letter_counter as c (organisation_id, year_be, series, last) values (${organisation}, ${year}, ${kind}, 1)
    on conflict (organisation_id, year_be, series) do update set last = c.last + 1 returning last`.execute(tx)
  return rows[0]?.last ?? 1
}

/** The office's code is asked for once, and kept. */
const prefixOf = async (tx: Tx, organisation_id: string, given: string | undefined): Promise<string> => {
  if (given) {
    await tx
      .insertInto("letter_office")
      .values({ organisation_id, prefix: given })
      .onConflict((on) => on.column("organisation_id").doUpdateSet({ prefix: given }))
      .execute()
    return given
  }
  const kept = await tx
    .selectFrom("letter_office")
    .select("prefix")
    .where("organisation_id", "=", organisation_id)
    .executeTakeFirst()
  if (!kept?.prefix) throw invalid([{ path: "prefix", text: prefixNeeded }])
  return kept.prefix
}

const caseUnits = async (tx: Tx, id: string): Promise<readonly string[] | undefined> => {
  const row = await tx
    .selectFrom("establishment_case")
    .select("home_unit")
    .where("id", "=", id)
    .executeTakeFirst()
  return row && (row.home_unit ? [row.home_unit] : [])
}

/** A letter stands on the page of its case: only those who may remark on a case lay one there. @throws Refusal (forbidden) */
const refuseStrangers = (actor: Actor, units: readonly string[]): void => {
  const { allowed, because } = explain(establishmentRights["case.comment"], actor, { units })
  if (!allowed) throw forbidden(because)
}

const toCome = { th: "วันที่นี้ยังมาไม่ถึง", en: "This date is still to come" }
const beforeDated = { th: "รับก่อนวันที่ลงในหนังสือ", en: "Received before the date on the letter" }
const numberNeeded = { th: "ต้องกรอกเลขที่หนังสือของผู้ส่ง", en: "The sender's number is needed" }
const senderNeeded = { th: "ต้องกรอกผู้ส่ง", en: "Say who sent it" }
const addresseeNeeded = { th: "ต้องกรอกผู้รับ", en: "Say to whom it goes" }
const noCase = { th: "ไม่พบเรื่องนี้", en: "There is no such case" }
const prefixNeeded = {
  th: "ต้องกรอกรหัสหนังสือของหน่วยงานหนึ่งครั้ง เช่น มท 0204.1",
  en: "Give the office's code once, as มท 0204.1",
}
