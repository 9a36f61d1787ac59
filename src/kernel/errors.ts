import type { Text } from "./text.ts"

/**
 * Why an act was refused. Four kinds, and no more: what was asked for does not exist, this person may not do it, the
 * record has moved on meanwhile, or what was sent is not valid. HTTP, command line and pages each say it their way.
 */
export type RefusalKind = "not_found" | "forbidden" | "conflict" | "invalid"

/** What is wrong with one field: `path` is the field's name as the form or API knows it ("parties.0.unit"). */
export type Issue = { readonly path: string; readonly text: Text }

/** What a refusal tells programs beside its text; members of the problem document. */
export type Details = Readonly<Record<string, unknown>>

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly text: Text
  readonly issues: readonly Issue[]
  readonly details: Details

  constructor(kind: RefusalKind, text: Text, issues: readonly Issue[] = [], details: Details = {}) {
    super(text.en)
    this.name = "Refusal"
    this.kind = kind
    this.text = text
    this.issues = issues
    this.details = details
  }
}

/** Tried too often; says how long to wait, and nothing about whether any try was right. */
export class TooOften extends Refusal {
  constructor(text: Text) {
    super("forbidden", text, [{ path: "", text }])
  }
}

/** One field of a record before and after an act, in words; null where there was nothing. */
export type FieldChange = {
  readonly field: string
  readonly label: Text
  readonly before: Text | null
  readonly after: Text | null
}

/** What somebody changed since the sender read the record. */
export type ChangeMeanwhile = FieldChange & { readonly by: string; readonly at: Date }

/** A conflict: the record is at another revision than the sender saw. Tells what changed, so that nothing typed is lost. */
export class MovedOn extends Refusal {
  readonly revision: number
  readonly changes: readonly ChangeMeanwhile[]

  constructor(revision: number, changes: readonly ChangeMeanwhile[]) {
    super("conflict", movedOnText, [], { revision, changes })
    this.revision = revision
    this.changes = changes
  }
}

const movedOnText: Text = {
  th: "มีผู้อื่นแก้ไขรายการนี้ไปแล้วระหว่างที่คุณทำอยู่",
  en: "Somebody else changed this record while you were at work on it",
}

export const notFound = (text: Text) => new Refusal("not_found", text)
export const forbidden = (text: Text) => new Refusal("forbidden", text)
export const conflict = (text: Text) => new Refusal("conflict", text)
export const invalid = (issues: readonly Issue[], text: Text = invalidText) =>
  new Refusal("invalid", text, issues)

const invalidText: Text = {
  th: "ข้อมูลบางช่องยังไม่ถูกต้อง",
  en: "Some of what was entered is not right yet",
}
