import type { Reader } from "#database/database.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { type Ask, type Content, listOf } from "../procedures/answers/rules.ts"
import { namesOf } from "./titles.ts"

/** What every place and meeting that answers name is called. */
export type Named = {
  readonly units: ReadonlyMap<string, Text>
  readonly meetings: ReadonlyMap<string, Text>
}

/**
 * Reads the names that these answers need, at once.
 * @param known names of units that were read already
 */
export const namesIn = async (
  reader: Reader,
  contents: readonly { readonly asks: readonly Ask[]; readonly content: Content }[],
  known: ReadonlyMap<string, Text> = new Map(),
): Promise<Named> => {
  const codes = (kinds: readonly Ask["kind"][]) =>
    contents.flatMap(({ asks, content }) =>
      asks.filter(({ kind }) => kinds.includes(kind)).flatMap(({ field }) => listOf(content[field])),
    )
  const meetings = codes(["meeting"])
  const rows =
    meetings.length === 0
      ? []
      : await reader
          .selectFrom("committee_meeting")
          .select(["id", "name", "number"])
          .where("id", "in", meetings)
          .execute()
  return {
    units: new Map([
      ...known,
      ...(await namesOf(
        reader,
        codes(["place", "places"]).filter((code) => !known.has(code)),
      )),
    ]),
    meetings: new Map(
      rows.map(({ id, name, number }) => [
        id,
        { th: `${name} ครั้งที่ ${number}`, en: `${name}, No. ${number}` },
      ]),
    ),
  }
}

/** An answer as it is read: names for codes, words for choices, a date as it is known. Null where there is none. */
export const shownAnswer = (ask: Ask, value: Content[string] | undefined, named: Named): Text | null => {
  if (value === undefined || value.length === 0) return null
  const values = listOf(value)
  return joinTexts(
    values.map((one) => shownOne(ask, one, named)),
    ask.kind === "places" || ask.kind === "choices" ? " · " : "",
  )
}

const shownOne = (ask: Ask, value: string, { units, meetings }: Named): Text => {
  if (ask.kind === "yes_no") return value === "yes" ? { th: "ใช่", en: "Yes" } : { th: "ไม่ใช่", en: "No" }
  if (ask.kind === "date") {
    const date = preciseDate(value)
    return { th: formatDate(date, { language: "th" }), en: formatDate(date, { language: "en" }) }
  }
  if (ask.kind === "meeting") return meetings.get(value) ?? same(value)
  if (ask.kind === "place" || ask.kind === "places") return units.get(value) ?? same(value)
  return ask.options?.find((option) => option.value === value)?.label ?? same(value)
}

/** One answer by itself. */
export const answerText = async (
  reader: Reader,
  ask: Ask,
  value: Content[string] | undefined,
): Promise<Text | null> => {
  const content = value === undefined ? {} : { [ask.field]: value }
  return shownAnswer(ask, value, await namesIn(reader, [{ asks: [ask], content }]))
}
