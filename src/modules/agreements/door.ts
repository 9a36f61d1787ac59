import type { Act, Tx } from "#database/act.ts"
import type { Reader } from "#database/database.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import { conflict } from "#kernel/errors.ts"
import { enqueue } from "#database/jobs/enqueue.ts"
import { areas, emptyDraft } from "./drafting/rules.ts"
import { languageNames, languageOfCountry, type Texts } from "./formats/languages/rules.ts"
import { agreementSigned } from "./jobs.ts"
import { formatInForce } from "./queries/formats.ts"
import { type AgreementKind, type SignedBy, signatoryOf, validUntil } from "./rules.ts"
import { insertAgreement, insertVersion, touchAgreement } from "./store/agreements.ts"
import { replaceEarlier } from "./store/renewal.ts"
import { followSignedCopy } from "./store/signed-copy.ts"
import { holdAgreementOfCase } from "./store/hold.ts"
import { getAgreement } from "./queries/agreement.ts"
import { agreedPlaces } from "./comparison/places.ts"
import { type Read, readDraft } from "./commands/judge-draft.ts"

/*
 * What a case of the establishment procedure does to its memorandum, within the case's own act. Who may do it, the case's
 * procedure has judged.
 */

export type BegunFor = {
  readonly caseId: string
  readonly kind: AgreementKind
  readonly relationId: string | null
  readonly homeUnit: string
  readonly partnerUnit: string | null
  readonly partnerWritten: string | null
  readonly areas: readonly string[]
}

/** Begins the memorandum of a case from the format in force, in Thai, English and the partner's language. Returns its id. */
export const beginAgreement = async (tx: Tx, act: Act, begun: BegunFor): Promise<string> => {
  const there = await holdAgreementOfCase(tx, begun.caseId)
  if (there) throw conflict({ th: "เรื่องนี้มีร่างบันทึกความเข้าใจแล้ว", en: "This case has its memorandum already" })
  const kept = await formatInForce(tx, act.today)
  const unit = begun.partnerUnit
    ? await tx.selectFrom("unit").select("country").where("code", "=", begun.partnerUnit).executeTakeFirst()
    : undefined
  const third = unit && languageOfCountry[unit.country]
  const previous = begun.relationId
    ? await tx
        .selectFrom("agreement")
        .select("id")
        .where("relation_id", "=", begun.relationId)
        .where("state", "in", ["signed", "ended"])
        .orderBy("signed_on", "desc")
        .executeTakeFirst()
    : undefined
  return insertAgreement(tx, act, {
    ...begun,
    previousId: begun.kind === "establish" ? null : (previous?.id ?? null),
    state: "draft",
    formatId: kept.id,
    draft: {
      ...emptyDraft,
      languages: third && kept.format.languages.includes(third) ? ["th", third, "en"] : ["th", "en"],
      areas: areas.filter((area) => begun.areas.includes(area)),
      choices: Object.fromEntries(
        kept.format.clauses.flatMap(({ id, kind, optional, options }) =>
          kind === "choosable" ? [[id, optional ? "none" : (options[0]?.id ?? "")]] : [],
        ),
      ),
    },
  })
}

/** What a case takes from its memorandum. */
export type FromAgreement = {
  readonly agreementId: string
  readonly departs: boolean
  /** Clauses that depart, a line each, in Thai. */
  readonly departures: string
  readonly areas: readonly string[]
  readonly projects: string
}

/** What the memorandum of a case says now; undefined where none was begun. */
export const agreementOfCase = async (reader: Reader, caseId: string): Promise<FromAgreement | undefined> => {
  const row = await reader
    .selectFrom("agreement")
    .select("id")
    .where("case_id", "=", caseId)
    .where("draft", "is not", null)
    .where("state", "<>", "dropped")
    .executeTakeFirst()
  if (!row) return undefined
  const { kept, draft, report } = await readDraft(reader, await getAgreement(reader, row.id))
  const nameOf = (id: string | null) => kept.format.clauses.find((clause) => clause.id === id)?.name.th ?? ""
  return {
    agreementId: row.id,
    departs: report.departs,
    departures: report.clauses
      .filter(({ departs }) => departs)
      .map(
        ({ clause, language, status }) =>
          `${statusWords[status]}: ${nameOf(clause)} (${languageNames[language].th})`,
      )
      .join("\n"),
    areas: draft.areas,
    projects: draft.projects.map(({ titles }) => titles.th ?? titles.en ?? "").join("\n"),
  }
}

/** What the draft foretells of its signing, as the case asks it: where, and who; nothing where no draft was made. */
export const signingForetold = async (
  reader: Reader,
  caseId: string,
): Promise<{ readonly place: string; readonly signatories: string }> => {
  const row = await reader
    .selectFrom("agreement")
    .select("id")
    .where("case_id", "=", caseId)
    .where("draft", "is not", null)
    .executeTakeFirst()
  const draft = row && (await getAgreement(reader, row.id)).draft
  if (!draft) return { place: "", signatories: "" }
  const inThai = (texts: Texts) => texts.th ?? texts.en ?? ""
  const lines = [draft.homeSignatory, draft.partnerSignatory].map(({ names, posts }) =>
    [inThai(names), inThai(posts)].filter(Boolean).join(" | "),
  )
  return { place: inThai(draft.signingPlace), signatories: lines.filter(Boolean).join("\n") }
}

const statusWords = {
  unchanged: "คงเดิม",
  filled: "เติมข้อมูล",
  changed: "แก้ไข",
  missing: "ตัดออก",
  added: "เพิ่มหลัง",
  moved: "ย้ายที่",
} as const

/** Holds the memorandum of a case until the act is done, so that what the case takes from it is what is sent. */
export const lockAgreementOfCase = async (tx: Tx, caseId: string): Promise<void> => {
  await holdAgreementOfCase(tx, caseId)
}

/** Where a case has come to, as far as its memorandum is concerned. */
export type CaseMoment = "drafting" | "in_review" | "approved" | "dropped"

/** Lets the memorandum follow its case: what offices are to review is kept as a version. */
export const followCase = async (tx: Tx, act: Act, caseId: string, moment: CaseMoment): Promise<void> => {
  const held = await holdAgreementOfCase(tx, caseId)
  if (!held || held.state === "signed") return
  const state = moment === "drafting" ? "draft" : moment
  if (held.state === state) return
  if (moment === "in_review" && held.draft) {
    const { kept, draft, text, report } = await readDraft(tx, held)
    await insertVersion(tx, act, held.id, { origin: "sent", formatId: kept.id, draft, content: text, report })
  }
  await touchAgreement(tx, act, held.id, { state })
}

export type SignedFor = {
  readonly caseId: string
  readonly kind: AgreementKind
  readonly relationId: string
  readonly homeUnit: string | null
  readonly signedOn: PreciseDate
  readonly place: string | null
  /** As the case has it: a signatory a line. */
  readonly signatories: string | null
}

/**
 * Records the signing of a case's memorandum; one that was drafted elsewhere is recorded with it. What it renews is
 * replaced, what it promises goes to whoever answers for it, and its signed copy is asked for where it is not attached.
 */
export const signAgreement = async (tx: Tx, act: Act, signed: SignedFor): Promise<string> => {
  const { caseId, kind, relationId, signedOn, place } = signed
  const held = await holdAgreementOfCase(tx, caseId)
  const drafted = held?.draft ? await readDraft(tx, held) : undefined
  const years = drafted ? yearsIn(drafted) : null
  const signing = {
    signedOn,
    place,
    signatories: signedBy(signed.signatories),
    validUntil: years === null ? null : validUntil(signedOn, years),
  }
  const id =
    held?.id ??
    (await insertAgreement(tx, act, {
      kind,
      caseId,
      relationId,
      homeUnit: signed.homeUnit,
      state: "signed",
      signing,
    }))
  if (held) {
    if (drafted) {
      const { kept, draft, text, report } = drafted
      await insertVersion(tx, act, id, { origin: "signed", formatId: kept.id, draft, content: text, report })
    }
    await touchAgreement(tx, act, id, { state: "signed", relation_id: relationId, signing })
  }
  if (kind === "renew") await replaceEarlier(tx, act, { id, relationId, signedOn })
  await followSignedCopy(tx, act, id)
  await enqueue(tx, agreementSigned, { id })
  return id
}

/** For how many years a text is valid: what all its languages say, otherwise what the draft has. */
const yearsIn = ({ draft, report }: Read): number | null =>
  agreedPlaces(draft.languages, report.clauses).years ?? draft.years

/** As `signatoryOf` reads a line; the Thai side comes first. */
const signedBy = (lines: string | null): readonly SignedBy[] =>
  (lines ?? "")
    .split("\n")
    .filter((line) => line.trim())
    .map((line, at) => signatoryOf(line, at === 0 ? "home" : "partner"))
    .filter(({ name }) => name)
