/** A text as the database can keep it: without NUL and without halves of letters, which no keyboard types. */
export const keepable = (text: string): string => text.replaceAll("\0", "").toWellFormed()

/** Brings every text in what JSON said into that form; for `JSON.parse`. */
export const keepableIn = (_name: string, value: unknown): unknown =>
  typeof value === "string" ? keepable(value) : value
