/** Kinds of file that a list is written to. */
export const listFormats = ["json", "csv", "xlsx", "docx", "pdf"] as const
export type ListFormat = (typeof listFormats)[number]
