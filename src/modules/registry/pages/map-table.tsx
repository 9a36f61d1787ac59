import { collator, countryName, formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { type Column, Table } from "#ui/components/table.tsx"
import { Status, type Tone } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import type { MapData } from "../map/read-map.ts"
import type { Bond } from "../map/scene.ts"
import type { MapQuery } from "../map/schema.ts"
import { words } from "../map/words.ts"
import { type Status as RelationStatus, statuses } from "../rules.ts"
import { words as registryWords } from "../words.ts"

type Props = { readonly query: MapQuery; readonly data: MapData }

/** All that the map shows, to read, hear and print. */
export const MapTable = ({ query, data }: Props) => {
  const { t } = usePage()
  const caption = words.title[query.view]
  return (
    <section id="map-table" tabindex={-1} aria-label={t(caption)}>
      {query.view === "asia" && <Bonds bonds={data.bonds} caption={caption} />}
      {query.view === "world" && <Countries bonds={data.bonds} caption={caption} />}
      {query.view === "thailand" && <Provinces data={data} caption={caption} />}
    </section>
  )
}

const tones: Record<RelationStatus, Tone> = {
  proposed: "indigo",
  in_force: "jade",
  ended: "slate",
  not_established: "brick",
}

const Bonds = ({ bonds, caption }: { readonly bonds: readonly Bond[]; readonly caption: Text }) => {
  const { href, language } = usePage()
  const columns: Column<Bond>[] = [
    {
      label: registryWords.home,
      heads: true,
      cell: ({ home, address }) => <a href={href(address)}>{home.name}</a>,
    },
    { label: words.place, cell: ({ partner }) => <a href={href(partner.address)}>{partner.name}</a> },
    { label: registryWords.country, cell: ({ partner }) => countryName(partner.country, language) },
    {
      label: registryWords.state,
      cell: ({ status, certainty }) => (
        <>
          <Status tone={tones[status]} label={registryWords.status[status]} />{" "}
          {certainty === "in_doubt" && <Status tone="marigold" label={words.inDoubt} />}
        </>
      ),
    },
    { label: words.count, align: "end", cell: ({ count }) => formatNumber(count, language) },
  ]
  const { compare } = collator[language]
  const rows = bonds.toSorted(
    (one, other) => compare(one.home.name, other.home.name) || compare(one.partner.name, other.partner.name),
  )
  return <Table caption={caption} columns={columns} rows={rows} />
}

type CountryRow = {
  readonly name: string
  readonly address: string
  readonly counts: ReadonlyMap<RelationStatus, number>
}

const Countries = ({ bonds, caption }: { readonly bonds: readonly Bond[]; readonly caption: Text }) => {
  const { href, language } = usePage()
  const rows = [...Map.groupBy(bonds, ({ partner }) => partner.key).values()]
    .map((alike): CountryRow => {
      const counts = new Map<RelationStatus, number>()
      for (const { status, count } of alike) counts.set(status, (counts.get(status) ?? 0) + count)
      const [first] = alike as [Bond]
      return { name: first.partner.name, address: first.partner.address, counts }
    })
    .toSorted((one, other) => totalOf(other) - totalOf(one))
  const shown = statuses.filter((status) => rows.some(({ counts }) => counts.has(status)))
  const columns: Column<CountryRow>[] = [
    {
      label: registryWords.country,
      heads: true,
      cell: ({ name, address }) => <a href={href(address)}>{name}</a>,
    },
    ...shown.map((status): Column<CountryRow> => ({
      label: registryWords.status[status],
      align: "end",
      cell: ({ counts }) => formatNumber(counts.get(status) ?? 0, language),
    })),
    { label: words.count, align: "end", cell: (row) => formatNumber(totalOf(row), language) },
  ]
  return <Table caption={caption} columns={columns} rows={rows} />
}

const totalOf = ({ counts }: CountryRow): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

const Provinces = ({ data, caption }: { readonly data: MapData; readonly caption: Text }) => {
  const { href, language } = usePage()
  type Row = MapData["provinces"][number]
  const columns: Column<Row>[] = [
    { label: words.province, heads: true, cell: ({ name, address }) => <a href={href(address)}>{name}</a> },
    { label: words.count, align: "end", cell: ({ count }) => formatNumber(count, language) },
  ]
  const rows = data.provinces.toSorted((one, other) => other.count - one.count)
  return <Table caption={caption} columns={columns} rows={rows} />
}
