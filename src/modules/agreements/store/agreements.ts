import type { Act, Tx } from "#database/act.ts"
import type { Report } from "../comparison/report.ts"
import type { RenderedLanguage } from "../drafting/render.ts"
import type { Draft } from "../drafting/rules.ts"
import type { AgreementKind, AgreementState, SignedBy } from "../rules.ts"

export type NewAgreement = {
  readonly kind: AgreementKind
  readonly state: AgreementState
  readonly caseId?: string | null
  readonly relationId?: string | null
  readonly previousId?: string | null
  readonly homeUnit?: string | null
  readonly partnerUnit?: string | null
  readonly partnerWritten?: string | null
  readonly formatId?: string | null
  readonly draft?: Draft | null
  readonly signing?: Signing
}

export type Signing = {
  readonly signedOn: string
  readonly place: string | null
  readonly signatories: readonly SignedBy[]
  readonly validUntil: string | null
  readonly languages?: readonly string[]
  readonly note?: string | null
}

export const signingColumns = ({ signedOn, place, signatories, validUntil, languages, note }: Signing) => ({
  signed_on: signedOn,
  signed_place: place,
  signatories: JSON.stringify(signatories),
  valid_until: validUntil,
  ...(languages ? { languages: [...languages] } : {}),
  ...(note === undefined ? {} : { note }),
})

export const insertAgreement = async (tx: Tx, act: Act, entry: NewAgreement): Promise<string> => {
  const id = act.newId()
  await tx
    .insertInto("agreement")
    .values({
      id,
      kind: entry.kind,
      state: entry.state,
      case_id: entry.caseId ?? null,
      relation_id: entry.relationId ?? null,
      previous_id: entry.previousId ?? null,
      home_unit: entry.homeUnit ?? null,
      partner_unit: entry.partnerUnit ?? null,
      partner_written: entry.partnerWritten ?? null,
      format_id: entry.formatId ?? null,
      draft: entry.draft ? JSON.stringify(entry.draft) : null,
      languages: entry.draft ? [...entry.draft.languages] : [],
      ...(entry.signing ? signingColumns(entry.signing) : {}),
      created_at: act.at,
      updated_at: act.at,
    })
    .execute()
  return id
}

export type AgreementChange = {
  readonly state?: AgreementState
  readonly relation_id?: string | null
  readonly partner_unit?: string | null
  readonly partner_written?: string | null
  readonly format_id?: string
  readonly departs?: boolean
  readonly ended_on?: string | null
  readonly end_reason?: string | null
  readonly draft?: Draft
  readonly signing?: Signing
}

/** Changes a memorandum and gives it its next revision. */
export const touchAgreement = async (
  tx: Tx,
  act: Act,
  id: string,
  { draft, signing, ...change }: AgreementChange,
): Promise<{ readonly id: string; readonly revision: number }> =>
  tx
    .updateTable("agreement")
    .set((column) => ({
      ...change,
      ...(draft ? { draft: JSON.stringify(draft), languages: [...draft.languages] } : {}),
      ...(signing ? signingColumns(signing) : {}),
      revision: column("revision", "+", 1),
      updated_at: act.at,
    }))
    .where("id", "=", id)
    .returning(["id", "revision"])
    .executeTakeFirstOrThrow()

export type NewVersion = {
  readonly origin: "written" | "uploaded" | "sent" | "signed"
  readonly formatId: string
  readonly draft: Draft
  readonly content: readonly RenderedLanguage[]
  readonly report: Report
  readonly attachmentId?: string
}

/** Keeps the text as it reads now, under the memorandum's next number. The memorandum is held. */
export const insertVersion = async (
  tx: Tx,
  act: Act,
  agreementId: string,
  version: NewVersion,
): Promise<{ readonly id: string; readonly number: number }> => {
  const { last } = await tx
    .selectFrom("agreement_version")
    .select((eb) => eb.fn.max("number").as("last"))
    .where("agreement_id", "=", agreementId)
    .executeTakeFirstOrThrow()
  return tx
    .insertInto("agreement_version")
    .values({
      id: act.newId(),
      agreement_id: agreementId,
      number: (last ?? 0) + 1,
      origin: version.origin,
      format_id: version.formatId,
      draft: JSON.stringify(version.draft),
      content: JSON.stringify(version.content),
      report: JSON.stringify(version.report),
      departs: version.report.departs,
      attachment_id: version.attachmentId ?? null,
      account_id: act.actor.kind === "person" ? act.actor.accountId : null,
      made_at: act.at,
    })
    .returning(["id", "number"])
    .executeTakeFirstOrThrow()
}
