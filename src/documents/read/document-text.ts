/** What a document says, line by line: a paragraph each, and rows of tables with bars between their cells. */
export type DocumentText = { readonly lines: readonly string[] }

/** A row as a line: "| ๓๒/๑ | จังหวัดเชียงใหม่ |". Bars and line ends within a cell would end it. */
export const barred = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll(/[|\s]+/g, " ").trim()).join(" | ")} |`
