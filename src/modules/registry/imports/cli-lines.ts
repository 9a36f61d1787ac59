import type { CliCall } from "#cli/command.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import type { Language } from "#kernel/text.ts"
import type { OfficialList, OfficialRow } from "../official-list/types.ts"
import { words } from "../words.ts"
import type { Applied } from "./types.ts"
import { importWords } from "./words.ts"

/** A list as read, for people: each row with what it was taken for, then the findings. */
export const listLines = (list: OfficialList, t: CliCall["t"], language: Language): readonly string[] => [
  `${t(words.asOf)} ${formatDate(list.asOf, { language })}`,
  ...(["signed", "inProcess"] as const).map((which) => t(importWords.totals(which, list))),
  "",
  ...list.rows.map((row) => rowLine(row, t, language)),
  "",
  ...list.findings.map(({ message }) => `- ${t(message)}`),
]

const rowLine = (row: OfficialRow, t: CliCall["t"], language: Language): string => {
  const { partner, confidence, home, printed, country } = row
  const name = (language === "th" ? partner.nameTh : null) ?? partner.name ?? `“${printed.partner}”`
  const where = partner.country ?? country
  return [
    String(row.row).padStart(4),
    String(row.year ?? "").padStart(5),
    t(words.status[row.status === "signed" ? "in_force" : "proposed"]),
    home ?? `“${printed.home}”`,
    `${name}${where ? `, ${countryName(where, language)}` : ""}${partner.code ? ` (${partner.code})` : ""}`,
    t(importWords.confidence[confidence]),
  ].join("  ")
}

/** What an import brought, in a few lines. */
export const figureLines = (applied: Applied, t: CliCall["t"]): readonly string[] => [
  t(importWords.brought(applied)),
  t(importWords.waiting(applied.open)),
]
