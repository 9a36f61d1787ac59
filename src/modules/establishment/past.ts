import type { Reader } from "#database/database.ts"
import { same, type Text } from "#kernel/text.ts"
import {
  inWords,
  type NamesReader,
  organisationNamesById,
  type Recorded,
  type RecordedField,
} from "#modules/access/index.ts"
import type { Attachable } from "#modules/files/index.ts"
import { caseFiles, letterFiles, meetingFiles } from "./files.ts"
import { caseWords } from "./pages/case-words.ts"
import { formWords } from "./pages/form-words.ts"
import { letterPaperWords, secrecyWords } from "./letters/paper/words.ts"
import { moreWords } from "./pages/more-words.ts"
import type { Ask } from "./procedures/answers/rules.ts"
import { asksOf } from "./procedures/filling/rules.ts"
import { procedurePast } from "./procedures/past.ts"
import { getProcedure } from "./procedures/queries.ts"
import { namesOf, titleOfSides } from "./queries/titles.ts"
import { words } from "./words.ts"
import { holidaysPast } from "./working-days/past.ts"

const meetingNames: NamesReader = async (reader, ids) => {
  const rows = ids.length
    ? await reader
        .selectFrom("committee_meeting")
        .select(["id", "name", "number"])
        .where("id", "in", ids)
        .execute()
    : []
  return new Map(
    rows.map(({ id, name, number }) => [id, { th: `${name} ครั้งที่ ${number}`, en: `${name}, No. ${number}` }]),
  )
}

/** An answer of a case, told as its question asks for it. */
const answerField = ({ label, kind, options }: Ask): RecordedField => {
  if (kind === "place" || kind === "places") return { label, named: namesOf }
  if (kind === "meeting") return { label, named: meetingNames }
  if (kind === "yes_no") return { label, say: inWords({ yes: words.yes, no: words.no }) }
  if (!options) return { label }
  const choices: NamesReader = () =>
    Promise.resolve(new Map(options.map((option) => [option.value, option.label])))
  return { label, named: choices }
}

const procedureOf = async (reader: Reader, id: string) => {
  const row = await reader
    .selectFrom("establishment_case")
    .select("procedure_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow()
  return getProcedure(reader, row.procedure_id)
}

/** A case with its answers, decisions and remarks, as they were. */
export const casePast: Recorded = {
  kind: "case",
  read: caseFiles.read,
  find: async (reader, id) => {
    const subject = await caseFiles.find(reader, id)
    if (!subject) return undefined
    const row = await reader
      .selectFrom("establishment_case")
      .select(["home_unit", "home_written", "partner_unit", "partner_written"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    const title = await titleOfSides(reader, {
      homeUnit: row.home_unit,
      homeWritten: row.home_written,
      partnerUnit: row.partner_unit,
      partnerWritten: row.partner_written,
    })
    return { subject, title, path: caseFiles.path(id) }
  },
  parts: async (reader, id) => {
    const procedure = await procedureOf(reader, id)
    const steps: Readonly<Record<string, Text>> = Object.fromEntries(
      procedure.steps.map((step) => [
        step.id,
        { th: `${step.number} ${step.name.th}`, en: `${step.number} ${step.name.en}` },
      ]),
    )
    const ends = Object.fromEntries(procedure.ends.map((end) => [end.id, end.name]))
    const decisions = Object.fromEntries(
      procedure.steps.flatMap(({ desks }) =>
        desks.flatMap((desk) => desk.decisions.map((decision) => [decision.id, decision.done] as const)),
      ),
    )
    const answers = asksOf(procedure.steps).map((ask) => [`content.${ask.field}`, answerField(ask)] as const)
    return [
      {
        table: "establishment_case",
        label: caseWords.content,
        fields: {
          kind: { label: words.kindLabel, say: inWords(words.kind) },
          home_unit: { label: words.province, named: namesOf },
          home_written: { label: words.province },
          partner_unit: { label: words.partner, named: namesOf },
          partner_written: { label: words.partner },
          state: { label: words.stateLabel, say: inWords(words.state) },
          step: { label: words.step, say: inWords(steps) },
          ended_at: { label: words.stateLabel, say: inWords(ends) },
          ...Object.fromEntries(answers),
        },
      },
      {
        table: "case_event",
        root: "case",
        label: caseWords.events,
        fields: {
          at: { label: words.updated },
          step: { label: words.step, say: inWords(steps) },
          organisation_id: { label: words.office, named: organisationNamesById },
          decision: { label: caseWords.decision, say: inWords(decisions) },
          opinion: { label: formWords.opinionLabel, say: inWords(words.opinion) },
          reason: { label: caseWords.why },
        },
      },
      {
        table: "case_comment",
        root: "case",
        label: caseWords.comments,
        fields: {
          at: { label: words.updated },
          organisation_id: { label: words.office, named: organisationNamesById },
          body: { label: caseWords.remark },
        },
      },
    ]
  },
}

/** A record of one row, whose columns speak for themselves. */
const plain = (
  files: Attachable,
  table: "letter" | "committee_meeting",
  label: Text,
  title: (reader: Reader, id: string) => Promise<string>,
  fields: Readonly<Record<string, RecordedField>>,
): Recorded => ({
  kind: files.kind,
  read: files.read,
  find: async (reader, id) => {
    const subject = await files.find(reader, id)
    return subject && { subject, title: same(await title(reader, id)), path: files.path(id) }
  },
  parts: () => Promise.resolve([{ table, label, fields }]),
})

/** A letter of the register, as it was entered. */
export const letterPast = plain(
  letterFiles,
  "letter",
  moreWords.letters,
  async (reader, id) =>
    (await reader.selectFrom("letter").select("subject").where("id", "=", id).executeTakeFirstOrThrow())
      .subject,
  {
    number: { label: moreWords.letterNumber },
    series: { label: moreWords.seriesLabel, say: inWords(moreWords.series) },
    dated: { label: moreWords.dated },
    received_on: { label: moreWords.receivedOn },
    subject: { label: moreWords.subject },
    sender: { label: moreWords.sender },
    addressee: { label: moreWords.addressee },
    secrecy: { label: letterPaperWords.secrecy, say: inWords(secrecyWords) },
    note: { label: moreWords.note },
  },
)

/** A committee's meeting, as it was recorded. */
export const meetingPast = plain(
  meetingFiles,
  "committee_meeting",
  moreWords.meetings,
  async (reader, id) => {
    const { name, number } = await reader
      .selectFrom("committee_meeting")
      .select(["name", "number"])
      .where("id", "=", id)
      .executeTakeFirstOrThrow()
    return `${name} ${number}`
  },
  {
    organisation_id: { label: words.office, named: organisationNamesById },
    name: { label: moreWords.committee },
    number: { label: moreWords.meetingNumber },
    held_on: { label: moreWords.heldOn },
    place: { label: moreWords.place },
    chair: { label: moreWords.chair },
    attended: { label: moreWords.attended },
    absent: { label: moreWords.absent },
    note: { label: moreWords.note },
  },
)

/** Everything of this module whose past can be read. */
export const establishmentPast: readonly Recorded[] = [
  casePast,
  letterPast,
  meetingPast,
  procedurePast,
  holidaysPast,
]
