import { type Child, Fragment } from "hono/jsx"
import { preciseDate } from "#kernel/dates.ts"
import { countryName, formatDate } from "#kernel/format.ts"
import { Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Status as RelationStatus } from "../rules.ts"
import type { RelationItem } from "../schema.ts"
import { words } from "../words.ts"

type Party = RelationItem["parties"][number]

const tones: Record<RelationStatus, Tone> = {
  proposed: "indigo",
  in_force: "jade",
  ended: "slate",
  not_established: "brick",
}

/** The state of a relation, with the stage of its case where one is known. */
export const RelationState = ({ relation }: { readonly relation: RelationItem }) => (
  <>
    <Status
      tone={tones[relation.status]}
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
  const nameOf = ({ unit, written }: Party): string =>
    unit ? ((language === "th" ? unit.nameTh : null) ?? unit.nameEn) : `“${written ?? ""}”`
  const namesOf = (relation: RelationItem, side: Party["side"]): string =>
    relation.parties
      .filter((party) => party.side === side)
      .map(nameOf)
      .join(" · ")
  return {
    nameOf,
    namesOf,
    titleOf: (relation: RelationItem) => `${namesOf(relation, "home")} – ${namesOf(relation, "partner")}`,
  }
}

/** The parties of one side, each a link to its page. */
export const PartyLinks = ({
  parties,
  withCountry = false,
}: {
  readonly parties: readonly Party[]
  readonly withCountry?: boolean
}) => {
  const { href, t, language } = usePage()
  const { nameOf } = useNames()
  return (
    <>
      {parties.map((party, index) => (
        <Fragment>
          {index > 0 && " · "}
          {party.unit ? (
            <a href={href(paths.unit(party.unit.code))}>{nameOf(party)}</a>
          ) : (
            <span title={t(words.notMatched)}>{nameOf(party)}</span>
          )}
          {withCountry && party.country && <span class="soft"> {countryName(party.country, language)}</span>}
        </Fragment>
      ))}
    </>
  )
}

/** A date of the register, as precise as it is known; nothing where none is. */
export const useDates = () => {
  const { language } = usePage()
  return (date: string | null, months: "long" | "short" = "short"): Child =>
    date ? <time datetime={date}>{formatDate(preciseDate(date), { language, months })}</time> : ""
}
