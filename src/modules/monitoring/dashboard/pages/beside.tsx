import { formatNumber } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../charts.ts"
import type { PeerFigures } from "../queries/places.ts"
import type { AlikeRelations } from "../queries/standing.ts"
import { type Beside, beside, equalsOf, shareOf } from "../rules.ts"
import { dashboardWords as words } from "../words.ts"

type Row = {
  readonly label: Text
  readonly figures: Beside
  readonly as: (value: number | null, language: Language) => string
}

const plain = (value: number | null, language: Language) =>
  value === null ? "–" : formatNumber(Math.round(value * 10) / 10, language)

const BesideTable = ({ title, says, rows }: { title: Text; says: Text; rows: readonly Row[] }) => {
  const { t, language } = usePage()
  return (
    <>
      <h2>{t(title)}</h2>
      <p>{t(says)}</p>
      <Table
        caption={title}
        rows={rows}
        columns={[
          { label: words.figure, heads: true, cell: ({ label }) => t(label) },
          {
            label: words.own,
            align: "end",
            cell: ({ figures, as }) => <strong>{as(figures.own, language)}</strong>,
          },
          { label: words.median, align: "end", cell: ({ figures, as }) => as(figures.median, language) },
          {
            label: words.place,
            align: "end",
            cell: ({ figures: { place, among } }) => (place === null ? "–" : t(words.placeOf(place, among))),
          },
        ]}
      />
    </>
  )
}

const equals = 10

/** A province or country beside those with about as many relations. */
export const BesidePeers = ({
  id,
  peers,
}: {
  readonly id: string
  readonly peers: readonly PeerFigures[]
}) => {
  const own = peers.find((one) => one.id === id)
  const others = own ? equalsOf(peers, own, equals) : []
  if (!own || others.length === 0) return <Empty says={words.nobodyBeside} />
  const row = (label: Text, of: (one: PeerFigures) => number | null, as: Row["as"]): Row => ({
    label,
    figures: beside(
      of(own),
      others.map((one) => ({ value: of(one), count: 1 })),
    ),
    as,
  })
  return (
    <BesideTable
      title={words.besideTitle}
      says={words.besideSays(others.length)}
      rows={[
        row(words.passShare, ({ passed, relations }) => shareOf(passed, relations), percentIn),
        row(words.perRelation, ({ held, relations }) => shareOf(held, relations), plain),
        row(words.tangibleShare, ({ tangible, held }) => shareOf(tangible, held), percentIn),
        row(words.localShare, ({ local, held }) => shareOf(local, held), percentIn),
        row(words.spentPer, ({ spentBaht, held }) => shareOf(spentBaht, held), plain),
      ]}
    />
  )
}

type Alike = Pick<AlikeRelations, "held" | "joint" | "tangible">

/** A relation beside others with the same country. */
export const BesideRelations = ({
  own,
  others,
}: {
  readonly own: Alike
  readonly others: readonly AlikeRelations[]
}) => {
  const count = others.reduce((sum, one) => sum + one.count, 0)
  if (count === 0) return <Empty says={words.nobodyBeside} />
  const row = (label: Text, of: (one: Alike) => number | null, as: Row["as"]): Row => ({
    label,
    figures: beside(
      of(own),
      others.map((one) => ({ value: of(one), count: one.count })),
    ),
    as,
  })
  return (
    <BesideTable
      title={words.besideRelation}
      says={words.besideRelationSays(count)}
      rows={[
        row(words.held, ({ held }) => held, plain),
        row(words.joint, ({ joint }) => joint, plain),
        row(words.tangibleShare, ({ tangible, joint }) => shareOf(tangible, joint), percentIn),
      ]}
    />
  )
}
