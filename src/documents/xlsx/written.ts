import type { Cell } from "../table.ts"

/** One column of a sheet that is written: how wide, and which values its cells may be chosen from. */
export type WrittenColumn = {
  readonly width: number
  readonly align?: "center"
  readonly choices?: readonly string[]
  /** Said beside a cell of this column while one stands on it. */
  readonly prompt?: string
}

export type WrittenSheet = {
  readonly name: string
  /** A large line above the table, and lines under it. */
  readonly title?: readonly string[]
  readonly header?: readonly string[]
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Rows, from 0, that head a part of the table. */
  readonly headings?: readonly number[]
  /** Empty rows below that offer the same choices. */
  readonly roomFor?: number
}

export type WrittenBook = { readonly title: string; readonly sheets: readonly WrittenSheet[] }
