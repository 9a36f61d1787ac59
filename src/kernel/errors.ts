import type { Text } from "./text.ts"

/**
 * Why an act was refused. Four kinds, and no more: what was asked for does not exist, this person may not do it, the
 * record has moved on meanwhile, or what was sent is not valid. HTTP, command line and pages each say it their way.
 */
export type RefusalKind = "not_found" | "forbidden" | "conflict" | "invalid"

/** What is wrong with one field: `path` is the field's name as the form or API knows it ("parties.0.unit"). */
export type Issue = { readonly path: string; readonly text: Text }

export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly text: Text
  readonly issues: readonly Issue[]

  constructor(kind: RefusalKind, text: Text, issues: readonly Issue[] = []) {
    super(text.en)
    this.name = "Refusal"
    this.kind = kind
    this.text = text
    this.issues = issues
  }
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
