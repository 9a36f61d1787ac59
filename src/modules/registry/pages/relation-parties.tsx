import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { type FoundUnit, kindName } from "#modules/places/index.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Day } from "#kernel/dates.ts"
import type { RelationDetail } from "../schema.ts"
import { words } from "../words.ts"
import { PartyName } from "./parts.tsx"
import { relationWords } from "./relation-words.ts"

type Party = RelationDetail["parties"][number]
type PartiesProps = {
  readonly relation: RelationDetail
  /** What is known of the parties' units, by code. */
  readonly units: ReadonlyMap<string, FoundUnit>
  readonly asOf: Day | undefined
}

/** Every party with both names, what it is and where it lies. */
export const RelationParties = ({ relation, units, asOf }: PartiesProps) => {
  const { t, language } = usePage()
  const unitOf = ({ unit }: Party) => (unit ? units.get(unit.code) : undefined)
  const otherName = (party: Party): string => {
    const unit = unitOf(party)
    return (language === "th" ? unit?.nameEn : unit?.nameTh) ?? ""
  }
  const columns: Column<Party>[] = [
    {
      label: relationWords.name,
      heads: true,
      cell: (party) => (
        <>
          <PartyName party={party} asOf={asOf} />{" "}
          <span class="other-name" lang={language === "th" ? "en" : "th"}>
            {otherName(party)}
          </span>
        </>
      ),
    },
    { label: words.side, cell: ({ side }) => t(words[side]) },
    {
      label: relationWords.kind,
      cell: (party) => {
        const unit = unitOf(party)
        return unit ? t(kindName(unit)) : t(words.notMatched)
      },
    },
    {
      label: relationWords.liesIn,
      cell: (party) =>
        [nameOf(unitOf(party), language), party.country && countryName(party.country, language)]
          .filter(Boolean)
          .join(" · "),
    },
    { label: relationWords.ceased, cell: (party) => ceased(unitOf(party), t) },
  ]
  const shown = relation.parties.some((party) => unitOf(party)?.validTo) ? columns : columns.slice(0, -1)
  return <Table caption={relationWords.parties} columns={shown} rows={relation.parties} />
}

const nameOf = (unit: FoundUnit | undefined, language: "th" | "en"): string | null =>
  (language === "th" ? unit?.subdivisionTh : null) ?? unit?.subdivisionEn ?? null

const ceased = (unit: FoundUnit | undefined, t: (text: Text) => string): string => {
  if (!unit?.validTo) return ""
  const date = preciseDate(unit.validTo)
  return t({ th: formatDate(date, { language: "th" }), en: formatDate(date, { language: "en" }) })
}
