import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"

/** A date of the register in both languages, as precise as it is known. */
export const dateInWords = (date: string): Text => ({
  th: formatDate(preciseDate(date), { language: "th" }),
  en: formatDate(preciseDate(date), { language: "en" }),
})
