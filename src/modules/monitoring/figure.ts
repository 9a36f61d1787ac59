import { formatNumber } from "#kernel/format.ts"
import { type Language, same, type Text } from "#kernel/text.ts"
import type { Indicator } from "./indicators/compute.ts"
import { monitoringWords as words } from "./words.ts"

const yesOrNo: ReadonlySet<string> = new Set(["1.1", "3.1"])
const numbers: ReadonlySet<string> = new Set(["2.2", "2.2b"])

/** A figure as it is read: a share in per cent, a number, yes or no, or that nothing was to be counted. */
export const figureIn = (
  { id, value, numerator }: Pick<Indicator, "id" | "value" | "numerator">,
  language: Language,
): Text => {
  if (value === null) return words.notApplicable
  if (yesOrNo.has(id)) return numerator > 0 ? words.yes : words.no
  if (numbers.has(id)) return same(formatNumber(value, language))
  return same(`${formatNumber(Math.round(value * 1000) / 10, language)} %`)
}

/** Whether a figure is a share, to be drawn as a part of a whole. */
export const isShare = ({ id }: Pick<Indicator, "id">): boolean => !yesOrNo.has(id) && !numbers.has(id)
