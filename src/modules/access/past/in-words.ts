import { same, type Text } from "#kernel/text.ts"

/** Tells a code of a list by its words; a code that the list no longer knows as it stands. */
export const inWords =
  (table: Readonly<Record<string, Text>>) =>
  (value: unknown): Text =>
    table[String(value)] ?? same(String(value))

/** Tells what is kept in both languages, as a name of a procedure is. */
export const asText = (value: unknown): Text => {
  const { th, en } = value as Text
  return { th, en }
}
