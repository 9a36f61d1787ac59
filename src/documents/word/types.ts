/** A paragraph of a Word file as a reader sees it once every tracked change is accepted; without what is hidden. */
export type WordParagraph = {
  /** From 1, in reading order; cells of tables row by row. */
  readonly number: number
  readonly text: string
  /** Names of the bookmarks and tags of the content controls that it lies in. */
  readonly marks: readonly string[]
  /** Word numbers it by itself: the number is not in the text. */
  readonly numbered: boolean
  /** The cell of the outermost table that it stands in: rows and cells are counted through the whole file. */
  readonly cell?: { readonly row: number; readonly cell: number } | undefined
}

export const wordFindingKinds = [
  "inserted",
  "deleted",
  "moved",
  "hidden",
  "struck",
  "comment",
  "header",
  "footer",
  "footnote",
  "text_box",
  "embedded",
  "other_document",
  "field",
  "numbering",
  "picture",
  "control_character",
] as const
export type WordFindingKind = (typeof wordFindingKinds)[number]

/** Something in a file that its plain text does not tell. */
export type WordFinding = {
  readonly kind: WordFindingKind
  /** What it says, shortened. */
  readonly text: string
  /** The paragraph in which, or after which, it stands; absent for headers and footers. */
  readonly paragraph?: number | undefined
  /** Who made a tracked change or comment, as the file says. */
  readonly by?: string | undefined
}

export type WordText = {
  readonly paragraphs: readonly WordParagraph[]
  readonly findings: readonly WordFinding[]
}
