import { formatNumber } from "#kernel/format.ts"
import { type Language, same, type Text } from "#kernel/text.ts"
import type { Indicator } from "./indicators/compute.ts"
import { readAs } from "./indicators/definitions.ts"
import { monitoringWords as words } from "./words.ts"

/** A figure as it is read: a share in per cent, a number, yes or no, or that nothing was to be counted. */
export const figureIn = (
  { id, value, numerator }: Pick<Indicator, "id" | "value" | "numerator">,
  language: Language,
): Text => {
  if (value === null) return words.notApplicable
  switch (readAs(id)) {
    case "yes_no":
      return numerator > 0 ? words.yes : words.no
    case "number":
      return same(formatNumber(value, language))
    case "baht":
      return words.baht(formatNumber(Math.round(value), language))
    case "index":
      return same(formatNumber(Math.round(value * 1000) / 1000, language))
    default:
      return same(`${formatNumber(Math.round(value * 1000) / 10, language)} %`)
  }
}

/** What later corrections made of a figure that a closed year keeps; undefined where it still stands. */
export const correctedTo = (kept: Indicator, now: readonly Indicator[] | undefined): Indicator | undefined =>
  now?.find(
    (one) =>
      one.id === kept.id &&
      one.variant === kept.variant &&
      !(
        isSame(one.numerator, kept.numerator) &&
        isSame(one.denominator, kept.denominator) &&
        isSame(one.value, kept.value)
      ),
  )

/** Fractions that were added up in another order differ in digits that nobody sees. */
const isSame = (one: number | null, other: number | null): boolean =>
  one === other || (one !== null && other !== null && Math.abs(one - other) < 1e-9)

/** Whether a figure is a share, to be drawn as a part of a whole. */
export const isShare = ({ id }: Pick<Indicator, "id">): boolean => ["share", "part"].includes(readAs(id))

/** What was met of what was counted: "3 / 7"; a sum or an index has nothing beside it. */
export const countsIn = (
  { numerator, denominator }: Pick<Indicator, "numerator" | "denominator">,
  language: Language,
): string =>
  denominator === null
    ? "–"
    : `${formatNumber(Math.round(numerator * 10) / 10, language)} / ${formatNumber(Math.round(denominator * 10) / 10, language)}`
