import type { Child } from "hono/jsx"
import { type Day, earliestDay, latestDay, preciseDate } from "#kernel/dates.ts"
import { countryName } from "#kernel/format.ts"
import { Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import type { RelationDetail } from "../schema.ts"
import { words } from "../words.ts"
import { PartyName, RelationState, useDates } from "./parts.tsx"
import { relationWords } from "./relation-words.ts"

type PassportProps = {
  readonly relation: RelationDetail
  readonly today: Day
  readonly asOf: Day | undefined
  readonly map: Child
}

/** A relation at a glance: who with whom, by what word, how it stands, since when, until when. */
export const Passport = ({ relation, today, asOf, map }: PassportProps) => {
  const { t } = usePage()
  return (
    <section class="passport" aria-labelledby="passport-title">
      <div class="passport-names">
        <p class="passport-number">{t(words.number(relation.number))}</p>
        <h1 id="passport-title">
          <Side relation={relation} side="home" asOf={asOf} />
          <span class="passport-bond">
            <Bond />
            <span class="visually-hidden"> – </span>
          </span>
          <Side relation={relation} side="partner" asOf={asOf} />
        </h1>
        <p class="passport-state">
          <span class="passport-term">{t(words.term[relation.term])}</span>{" "}
          <RelationState relation={relation} />
        </p>
      </div>
      <PassportFacts relation={relation} today={today} />
      {map}
    </section>
  )
}

/** The two arcs of the product's sign, between the two sides. */
const Bond = () => (
  <svg viewBox="0 0 72 24" width="72" height="24" aria-hidden="true">
    <path class="bond-here" d="M6 18C20 2 52 2 66 12" />
    <path class="bond-there" d="M6 18C24 26 54 24 66 12" />
    <circle cx="6" cy="18" r="4" />
    <circle cx="66" cy="12" r="4" />
  </svg>
)

type SideProps = Pick<PassportProps, "relation" | "asOf"> & { readonly side: "home" | "partner" }

const Side = ({ relation, side, asOf }: SideProps) => {
  const { language, href } = usePage()
  const parties = relation.parties.filter((party) => party.side === side)
  return (
    <span class="passport-side">
      {parties.map((party) => (
        <span class="passport-name">
          <PartyName party={party} asOf={asOf} />{" "}
          {side === "partner" && party.country && (
            <a class="passport-country" href={href(withQuery(paths.country(party.country), { asOf }))}>
              {countryName(party.country, language)}
            </a>
          )}
        </span>
      ))}
    </span>
  )
}

const PassportFacts = ({ relation, today }: Pick<PassportProps, "relation" | "today">) => {
  const { t } = usePage()
  const date = useDates()
  const { signedOn, proposedOn, endedOn } = relation
  const until = validUntil(relation)
  return (
    <Facts
      facts={[
        [words.since, signedOn ? date(signedOn, "long") : undefined],
        [words.proposedSince, proposedOn ? date(proposedOn, "long") : undefined],
        [
          relationWords.validity,
          until ? (
            <>
              {date(until, "long")}
              {latestDay(preciseDate(until)) < today && ` (${t(relationWords.validityOver)})`}
            </>
          ) : undefined,
        ],
        [words.endedOn, endedOn ? date(endedOn, "long") : undefined],
        [words.endReason, relation.endReason ?? undefined],
        [words.note, relation.note ?? undefined],
      ]}
    />
  )
}

/** Until when the newest renewal holds. */
export const validUntil = ({ events, status }: RelationDetail): string | undefined => {
  if (status !== "in_force") return undefined
  const renewals = events.filter(({ kind, validUntil: until }) => kind === "renewed" && until)
  const newest = renewals.toSorted((a, b) =>
    earliestDay(preciseDate(b.happenedOn)).localeCompare(earliestDay(preciseDate(a.happenedOn))),
  )[0]
  return newest?.validUntil ?? undefined
}
