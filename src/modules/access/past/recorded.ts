import type { Reader } from "#database/database.ts"
import type { Right, Subject } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"

/** Names for what images hold as ids or codes; what is not known is left out. */
export type NamesReader = (reader: Reader, keys: readonly string[]) => Promise<ReadonlyMap<string, Text>>

/** A column that people are shown, and how its value is told. Columns that no field names are shown to nobody. */
export type RecordedField = {
  readonly label: Text
  readonly named?: NamesReader
  /** For values that are neither text, number, date nor list of texts; undefined where there is nothing to tell. */
  readonly say?: (value: unknown) => Text | undefined
}

/** A table whose rows belong to a record. */
export type RecordedPart = {
  readonly table: string
  /** The root kind that its history stands under; absent where it is the record's own row. */
  readonly root?: string
  readonly label: Text
  /** The record is every row whose id begins with its own: the holidays of a year. */
  readonly begins?: boolean
  /** Needed beside the record's own right, judged on the same subject: money, what was asked in confidence. */
  readonly read?: Right
  /** By column, or by "column.key" inside of a column that holds an object. */
  readonly fields: Readonly<Record<string, RecordedField>>
}

/** A record that is there: what rights are judged on, what it is called, where it is shown today (without a language). */
export type FoundRecord = { readonly subject: Subject; readonly title: Text; readonly path: string }

/**
 * A kind of record whose past can be read. Its module says how one is found and who may read it: whoever may not read the
 * record may not read what it was.
 */
export type Recorded = {
  /** As it stands in the address: "case". */
  readonly kind: string
  readonly read: Right
  /** What its ids look like, where they are no UUIDs: the year 2569. */
  readonly ids?: RegExp
  readonly find: (reader: Reader, id: string) => Promise<FoundRecord | undefined>
  readonly parts: (reader: Reader, id: string) => Promise<readonly RecordedPart[]>
}

export type Image = Readonly<Record<string, unknown>>
