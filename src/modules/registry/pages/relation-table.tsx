import type { Day } from "#kernel/dates.ts"
import { countryName } from "#kernel/format.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import type { RelationItem, Sort } from "../schema.ts"
import { words } from "../words.ts"
import { RelationState, useDates, useNames } from "./parts.tsx"

type TableProps = {
  readonly relations: readonly RelationItem[]
  readonly asOf?: Day | undefined
  readonly knownOn?: Day | undefined
  /** Left out on the pages of a province, where it would say the same in each row. */
  readonly withHome?: boolean
  /** How the rows are sorted now, and the address that sorts them otherwise. */
  readonly sorted?: { readonly by: Sort; readonly address: (sort: Sort) => string }
}

/** Relations, a row each; the whole row leads to the relation. */
export const RelationTable = ({ relations, asOf, knownOn, withHome = true, sorted }: TableProps) => {
  const { href, t } = usePage()
  const { namesOf } = useNames()
  const date = useDates()
  const sortBy = (up: Sort, down: Sort) =>
    sorted && {
      sort: {
        path: sorted.address(sorted.by === up ? down : up),
        now:
          sorted.by === up
            ? ("ascending" as const)
            : sorted.by === down
              ? ("descending" as const)
              : ("none" as const),
      },
    }
  const link = (row: RelationItem, text: unknown) => (
    <a href={href(withQuery(paths.relation(row.id), { asOf, knownOn }))}>{text}</a>
  )
  const home: Column<RelationItem> = {
    label: words.home,
    heads: true,
    ...sortBy("home", "-home"),
    cell: (row) => link(row, namesOf(row, "home")),
  }
  const columns: Column<RelationItem>[] = [
    {
      label: words.partner,
      heads: !withHome,
      phone: "plain",
      ...sortBy("partner", "-partner"),
      cell: (row) => (withHome ? <Partners relation={row} /> : link(row, <Partners relation={row} />)),
    },
    {
      label: words.termLabel,
      phone: "plain",
      cell: (row) => <span class="soft">{t(words.term[row.term])}</span>,
    },
    {
      label: words.began,
      ...sortBy("signed", "-signed"),
      cell: (row) => date(row.signedOn ?? row.proposedOn),
    },
    { label: words.state, phone: "plain", cell: (row) => <RelationState relation={row} /> },
  ]
  return (
    <Table caption={words.relations} columns={withHome ? [home, ...columns] : columns} rows={relations} />
  )
}

/** The partners, one below the other, each with its country. */
const Partners = ({ relation }: { readonly relation: RelationItem }) => {
  const { language } = usePage()
  const { nameOf } = useNames()
  return (
    <>
      {relation.parties
        .filter(({ side }) => side === "partner")
        .map((party) => (
          <span class="partner">
            {nameOf(party)}
            {party.country && <span class="soft"> {countryName(party.country, language)}</span>}
          </span>
        ))}
    </>
  )
}
