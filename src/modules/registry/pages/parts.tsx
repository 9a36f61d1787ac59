import type { Child } from "hono/jsx"
import { type Day, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import type { Status as RelationStatus } from "../rules.ts"
import type { RelationItem } from "../schema.ts"
import { words } from "../words.ts"

type Party = RelationItem["parties"][number]

/** The colour and shape of each state. */
export const statusTones: Record<RelationStatus, Tone> = {
  proposed: "indigo",
  in_force: "jade",
  ended: "slate",
  not_established: "brick",
}

/** The state of a relation, with the stage of its case where one is known. */
export const RelationState = ({ relation }: { readonly relation: RelationItem }) => (
  <>
    <Status
      tone={statusTones[relation.status]}
      label={
        relation.stage && relation.status === "proposed"
          ? words.stage[relation.stage]
          : words.status[relation.status]
      }
    />{" "}
    {relation.certainty === "in_doubt" && <Status tone="marigold" label={words.certainty.in_doubt} />}
  </>
)

/** A party's name in the reader's language, or what the source wrote where the place is not known yet. */
export const useNames = () => {
  const { language } = usePage()
  const nameOf = (party: Party): string => nameIn(party, language)
  const namesOf = (relation: RelationItem, side: Party["side"]): string =>
    relation.parties
      .filter((party) => party.side === side)
      .map(nameOf)
      .join(" · ")
  return { nameOf, namesOf }
}

/** "มุกดาหาร – สะหวันนะเขต", in both languages: for titles, where no reader's language is at hand. */
export const titleOf = ({ parties }: Pick<RelationItem, "parties">): Text => {
  const title = (language: Language) =>
    (["home", "partner"] as const)
      .map((side) => parties.filter((party) => party.side === side).map((party) => nameIn(party, language)))
      .map((names) => names.join(" · "))
      .join(" – ")
  return { th: title("th"), en: title("en") }
}

const nameIn = ({ unit, written }: Party, language: Language): string =>
  unit ? ((language === "th" ? unit.nameTh : null) ?? unit.nameEn) : `“${written ?? ""}”`

/** A party's name: a link to its page, or in quotation marks what the source wrote. */
export const PartyName = ({ party, asOf }: { readonly party: Party; readonly asOf?: Day | undefined }) => {
  const { href, t } = usePage()
  const { nameOf } = useNames()
  if (!party.unit) return <span title={t(words.notMatched)}>{nameOf(party)}</span>
  return <a href={href(withQuery(paths.unit(party.unit.code), { asOf }))}>{nameOf(party)}</a>
}

/** A date of the register, as precise as it is known; nothing where none is. */
export const useDates = () => {
  const { language } = usePage()
  return (date: string | null, months: "long" | "short" = "short"): Child =>
    date ? <time datetime={date}>{formatDate(preciseDate(date), { language, months })}</time> : ""
}
