import type { Reader } from "#database/database.ts"
import { parsePreciseDate } from "#kernel/dates.ts"
import { formatDate, formatInstant, formatNumber } from "#kernel/format.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import type { RowChange } from "./queries.ts"
import type { Image, NamesReader, RecordedField, RecordedPart } from "./recorded.ts"
import { pastWords } from "./words.ts"

/** What ids and codes of images are called, by who names them. */
export type Named = ReadonlyMap<NamesReader, ReadonlyMap<string, Text>>

/** A field of a row in words. */
export type Told = { readonly label: Text; readonly says: Text }

/** A field before and after. */
export type ToldChange = {
  readonly label: Text
  readonly before: Text | undefined
  readonly after: Text | undefined
}

export const valueAt = (image: Image | null, path: string): unknown => {
  const [column = "", ...rest] = path.split(".")
  const value = image?.[column] ?? undefined
  if (rest.length === 0) return value
  return typeof value === "object" ? ((value as Image)[rest.join(".")] ?? undefined) : undefined
}

/** Reads the names that these images need: each kind of name once. */
export const namesFor = async (
  reader: Reader,
  parts: readonly RecordedPart[],
  images: readonly { readonly table: string; readonly image: Image | null }[],
): Promise<Named> => {
  const keys = new Map<NamesReader, Set<string>>()
  for (const { table, image } of images) {
    const fields = parts.find((part) => part.table === table)?.fields ?? {}
    for (const [path, { named }] of Object.entries(fields)) {
      if (!named) continue
      const found = [valueAt(image, path)].flat().filter((value) => typeof value === "string")
      keys.set(named, new Set([...(keys.get(named) ?? []), ...found]))
    }
  }
  const read = [...keys].map(async ([named, wanted]) => [named, await named(reader, [...wanted])] as const)
  return new Map(await Promise.all(read))
}

/** All that a row says, field by field; what is empty is left out. */
export const tellRow = (part: RecordedPart, image: Image, named: Named): readonly Told[] =>
  Object.entries(part.fields).flatMap(([path, field]) => {
    const says = tellValue(field, valueAt(image, path), named)
    return says ? [{ label: field.label, says }] : []
  })

/** What a change altered of a row, field by field. */
export const tellChange = (
  part: RecordedPart,
  { before, after }: RowChange,
  named: Named,
): readonly ToldChange[] =>
  Object.entries(part.fields).flatMap(([path, field]) => {
    const [was, is] = [before, after].map((image) => tellValue(field, valueAt(image, path), named))
    return was?.th === is?.th && was?.en === is?.en ? [] : [{ label: field.label, before: was, after: is }]
  })

const tellValue = (field: RecordedField, value: unknown, named: Named): Text | undefined => {
  if (value === undefined || value === null || value === "") return undefined
  if (field.say) return field.say(value)
  if (!Array.isArray(value)) return tellOne(field, value, named)
  const texts = value.flatMap((one: unknown) => tellOne(field, one, named) ?? [])
  return texts.length > 0 ? joinTexts(texts, " · ") : undefined
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

const tellOne = ({ named: namer }: RecordedField, value: unknown, named: Named): Text | undefined => {
  if (typeof value === "boolean") return value ? pastWords.yes : pastWords.no
  if (typeof value === "number") return { th: formatNumber(value, "th"), en: formatNumber(value, "en") }
  if (typeof value !== "string") return undefined
  const name = namer && named.get(namer)?.get(value)
  if (name) return name
  if (instant.test(value)) {
    const at = new Date(value)
    return { th: formatInstant(at, "th"), en: formatInstant(at, "en") }
  }
  const date = parsePreciseDate(value)
  return date
    ? { th: formatDate(date, { language: "th" }), en: formatDate(date, { language: "en" }) }
    : same(value)
}
