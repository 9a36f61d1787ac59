import type { Day } from "#kernel/dates.ts"

/** Languages that papers are written in. */
export const paperLanguages = ["th", "en", "zh", "lo", "vi", "km", "my", "ja", "ko"] as const
export type PaperLanguage = (typeof paperLanguages)[number]

/** A piece of text set in one way. */
export type Run = {
  readonly text: string
  readonly bold?: boolean
  readonly underlined?: boolean
  readonly struck?: boolean
  /** Secrecy and what was taken out stand in red, what was put in in blue. */
  readonly colour?: "red" | "blue" | "grey"
  /** Points; the paper's own when absent. */
  readonly size?: number
  /** The paper's own when absent. */
  readonly language?: PaperLanguage
}

/** What stands in a paragraph or cell; `\n` begins a new line in it. */
export type Line = string | Run | readonly (string | Run)[]

export type Align = "left" | "center" | "right" | "justify"

type Spaced = {
  /** Points of white above and below. */
  readonly before?: number
  readonly after?: number
  /** Stays on one page with what follows. */
  readonly keepWithNext?: boolean
}

export type Heading = Spaced & {
  readonly kind: "heading"
  readonly level: 1 | 2 | 3
  readonly text: Line
  readonly align?: Align
}

export type Paragraph = Spaced & {
  readonly kind: "paragraph"
  readonly text: Line
  /** `justify` when absent. */
  readonly align?: Align
  /** Centimetres that its first line, and all its lines, stand in. */
  readonly firstLine?: number
  readonly left?: number
  /** Stands before the text, which then hangs: "๑." or "•". */
  readonly mark?: string
  /** Names the paragraph in a Word file, so that it is found again there: letters, digits and "_", 40 at most. */
  readonly bookmark?: string
  readonly language?: PaperLanguage
}

export type Cell =
  | string
  | readonly (string | Run)[]
  | {
      readonly text: Line
      readonly align?: Align
      readonly bold?: boolean
      /** How many columns it takes. */
      readonly across?: number
      readonly shaded?: boolean
      /** Its lines break at spaces alone: names that are to be read back whole. */
      readonly wholeWords?: boolean
    }

export type Row = {
  readonly cells: readonly Cell[]
  /** Heads the rows under it, as a year does; kept on one page with the first of them. */
  readonly group?: boolean
}

export type Table = Spaced & {
  readonly kind: "table"
  /** `width` is a share of the table's width. */
  readonly columns: readonly { readonly width: number; readonly align?: Align }[]
  /** Stands again on each page. */
  readonly head?: readonly Cell[]
  readonly rows: readonly Row[]
  readonly lines?: "all" | "rows" | "none"
  /** Points; the paper's own when absent. */
  readonly size?: number
}

/** Blocks side by side: two languages, a letter's number and its office, signatures. */
export type Columns = Spaced & {
  readonly kind: "columns"
  readonly columns: readonly { readonly width: number; readonly blocks: readonly Block[] }[]
  /** Centimetres between them; 0.5 when absent. */
  readonly gap?: number
  /** All of it stands on one page: signatures. */
  readonly together?: boolean
}

/** Labels with what was filled in over a dotted line, as on a memorandum. */
export type Fields = Spaced & {
  readonly kind: "fields"
  readonly fields: readonly { readonly label: string; readonly text: string; readonly width?: number }[]
  readonly labelSize?: number
}

export type Picture = Spaced & {
  readonly kind: "picture"
  /** SVG (charts), PNG or JPEG. */
  readonly content: Uint8Array
  readonly type: "svg" | "png" | "jpeg"
  /** What is to be seen, for who cannot see it. */
  readonly says: string
  /** Centimetres. */
  readonly width: number
  readonly height: number
  readonly align?: Align
}

export type Space = { readonly kind: "space"; readonly points: number }
export type Break = {
  readonly kind: "page"
  /** How pages are numbered from here on; as before when absent. */
  readonly numerals?: "thai" | "arabic"
}
/** A thin line across. */
export type Rule = Spaced & { readonly kind: "rule" }

export type Block = Heading | Paragraph | Table | Columns | Fields | Picture | Space | Break | Rule

/** Everything that a paper says. The same value becomes PDF and Word (`printPaper`). */
export type Paper = {
  readonly title: string
  readonly language: PaperLanguage
  readonly author?: string
  /** The day that the file says it was made; the same paper of the same day is the same file. */
  readonly made: Day
  /** How pages are numbered; Thai digits when absent. */
  readonly numerals?: "thai" | "arabic"
  /** Where page numbers stand; the first page of a letter has none. "top" when absent. */
  readonly pageNumbers?: "top" | "bottom" | "none"
  readonly landscape?: boolean
  /** Centimetres; 2.5 top, 2 right and bottom, 3 left when absent, as the rule of office correspondence has it. */
  readonly margins?: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Points as TH Sarabun counts them; 16 when absent. */
  readonly size?: number
  /** Stands on each page in the middle of its head and foot: a letter's secrecy. */
  readonly running?: { readonly head?: Line; readonly foot?: Line }
  /** Words that no line may break, beside those that are known (`protectedWords`). */
  readonly unbroken?: readonly string[]
  readonly blocks: readonly Block[]
}

/** What a paper is printed as. `pdf-a` is PDF/A-2u, for archives. */
export const paperFormats = ["pdf", "pdf-a", "docx"] as const
export type PaperFormat = (typeof paperFormats)[number]

type WholeCell = Exclude<Cell, string | readonly (string | Run)[]>

/** A cell with what it may say beside its text. */
export const asCell = (cell: Cell): WholeCell =>
  typeof cell === "string" || Array.isArray(cell) ? { text: cell as Line } : (cell as WholeCell)
