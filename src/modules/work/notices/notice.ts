import type { Act } from "#database/act.ts"
import type { Text } from "#kernel/text.ts"
import type { Holder } from "../holders.ts"
import type { Kind } from "../kinds.ts"

/** Something that people are told. */
export type Notice = {
  /** What this tells, as "case:<id>:returned:2": nobody is told twice. */
  readonly key: string
  readonly kind: Pick<Kind, "name">
  readonly to: readonly Holder[]
  /** Left out: usually whoever did it. */
  readonly except?: string | undefined
  readonly title: Text
  readonly note?: Text | undefined
  /** Where it leads; a path without a language. */
  readonly path: string
}

/** What telling stands on: an act, or a job that has the same clock and identifiers. */
export type Teller = Pick<Act, "at" | "today" | "newId" | "key">
