import { formatNumber } from "#kernel/format.ts"
import type { Language, Text } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../charts.ts"
import type { PeerFigures } from "../queries/places.ts"
import { type Alike, type Doings, doings } from "../alike.ts"
import { type Beside, beside, equalsOf, rank, shareOf } from "../rules.ts"
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
    figures: beside(of(own), rank([own, ...others].map((one) => ({ value: of(one), count: 1 })))),
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

/** A relation beside others with the same country. */
export const BesideRelations = ({ own, all }: { readonly own: Doings; readonly all: Alike }) => {
  if (all.count <= 1) return <Empty says={words.nobodyBeside} />
  const row = (name: keyof typeof doings, label: Text, as: Row["as"]): Row => ({
    label,
    figures: beside(doings[name](own), all[name]),
    as,
  })
  return (
    <BesideTable
      title={words.besideRelation}
      says={words.besideRelationSays(all.count - 1)}
      rows={[
        row("held", words.held, plain),
        row("joint", words.joint, plain),
        row("tangibleShare", words.tangibleShare, percentIn),
      ]}
    />
  )
}
