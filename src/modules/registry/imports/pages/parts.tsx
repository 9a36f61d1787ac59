import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { same, type Text } from "#kernel/text.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import type { DecisionState } from "../decision.ts"
import type { ImportItem } from "../schema.ts"
import type { ImportedRow } from "../types.ts"
import { usePage } from "#ui/page-context.ts"
import { importWords } from "../words.ts"
import { pageWords } from "./words.ts"

/** A day in words of both languages. */
export const dayText = (date: string): Text => ({
  th: formatDate(preciseDate(date), { language: "th" }),
  en: formatDate(preciseDate(date), { language: "en" }),
})

/** What an import is called: the list of its day, or the file. */
export const importTitle = ({
  asOf,
  kind,
  fileName,
}: Pick<ImportItem, "asOf" | "kind" | "fileName">): Text =>
  asOf && kind === "official_list" ? pageWords.listOf(dayText(asOf)) : same(fileName)

/** Who did something: a person by name, the program by its own. */
export const whoText = ({ kind, name }: ImportItem["appliedBy"]): Text =>
  kind !== "person" ? pageWords.program : name ? same(name) : pageWords.somebody

const decisionTones: Record<DecisionState, Tone> = {
  open: "marigold",
  confirmed: "jade",
  corrected: "jade",
  merged: "indigo",
  set_aside: "slate",
}

export const DecisionStatus = ({ decision }: { readonly decision: DecisionState | null }) =>
  decision ? (
    <Status tone={decisionTones[decision]} label={importWords.decision[decision]} />
  ) : (
    <Status tone="slate" label={pageWords.nothingToDecide} />
  )

const confidenceTones: Record<ImportedRow["confidence"], Tone> = {
  high: "jade",
  medium: "indigo",
  low: "marigold",
  unresolved: "brick",
}

export const ConfidenceStatus = ({ confidence }: Pick<ImportedRow, "confidence">) => (
  <Status tone={confidenceTones[confidence]} label={importWords.confidence[confidence]} />
)

export const findingName = (code: string): Text => pageWords.finding[code] ?? same(code)

/** A row as its source has it; nothing is given of a province's file to whoever is of no office. */
export const PrintedRow = ({ text }: { readonly text: string }) => {
  const { t } = usePage()
  if (!text) return <p class="soft">{t(pageWords.forOffices)}</p>
  return (
    <blockquote class="printed-row" lang="th">
      {text}
    </blockquote>
  )
}
