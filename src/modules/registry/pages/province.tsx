import { countryName } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { type UnitDetail, unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Facts, Status } from "#ui/components/parts.tsx"
import { type Column, Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { ShownPart } from "../extensions.ts"
import { paths, withQuery } from "../paths.ts"
import type { Neighbour } from "../queries/neighbours.ts"
import { words } from "../words.ts"
import { AddedParts } from "./added-parts.tsx"
import { AsOfBanner, AsOfForm } from "./as-of.tsx"
import { placeWords } from "./place-words.ts"
import { PlaceHead, PlaceRelations } from "./place-parts.tsx"
import { statusTones } from "./parts.tsx"
import type { UnitPageData } from "./read-unit.ts"

type ProvinceProps = UnitPageData & {
  readonly province: NonNullable<UnitDetail["province"]>
  readonly added: readonly ShownPart[]
}

/** A Thai province: what it is, with whom it has relations, and who lies across its border. */
export const Province = (props: ProvinceProps) => {
  const { t } = usePage()
  const { unit, province, relations, neighbours, asOf, map, added } = props
  const here = paths.unit(unit.code)
  return (
    <>
      <Breadcrumbs
        steps={[{ path: withQuery(paths.provinces, { asOf: asOf.day }), label: placeWords.provinces }]}
      />
      <AsOfBanner day={asOf.day} now={here} />
      <PlaceHead unit={unit} map={map}>
        <ProvinceFacts {...props} />
      </PlaceHead>
      <PlaceRelations title={placeWords.relations} relations={relations} asOf={asOf.day} />
      <AddedParts parts={added} />
      {neighbours.length > 0 && (
        <section aria-labelledby="border">
          <h2 id="border">{t(placeWords.acrossBorder)}</h2>
          <BorderTable neighbours={neighbours} crossings={province.crossings} />
        </section>
      )}
      <AsOfForm path={here} asOf={asOf} />
    </>
  )
}

const ProvinceFacts = ({ unit, province, others, asOf }: ProvinceProps) => {
  const { t, href } = usePage()
  const traits = province.traits.map((name) => t(placeWords.trait[name] ?? same(name)))
  const adjoining = province.adjoining.flatMap((code) => others.get(code) ?? [])
  return (
    <Facts
      facts={[
        [placeWords.regionLabel, t(placeWords.region[province.region] ?? same(province.region))],
        [placeWords.capital, t({ th: province.capitalTh, en: province.capitalEn })],
        [
          placeWords.features,
          [...(province.specialEconomicZone ? [t(placeWords.zone)] : []), ...traits].join(" · ") || undefined,
        ],
        [
          placeWords.adjoining,
          adjoining.map((other, index) => (
            <>
              {index > 0 && " · "}
              <a href={href(withQuery(paths.unit(other.code), { asOf: asOf.day }))}>{t(unitName(other))}</a>
            </>
          )),
        ],
        [placeWords.codes, `${unit.code} · ${t(placeWords.dopa(province.dopaCode))}`],
      ]}
    />
  )
}

type BorderProps = {
  readonly neighbours: readonly Neighbour[]
  readonly crossings: NonNullable<UnitDetail["province"]>["crossings"]
}

const BorderTable = ({ neighbours, crossings }: BorderProps) => {
  const { t, href, language } = usePage()
  const columns: Column<Neighbour>[] = [
    {
      label: words.partner,
      heads: true,
      cell: (row) => (
        <>
          <a href={href(paths.unit(row.code))}>{t(unitName(row))}</a>{" "}
          <span class="soft">{countryName(row.country, language)}</span>
        </>
      ),
    },
    {
      label: placeWords.relationThere,
      cell: ({ relation }) =>
        relation ? (
          <a href={href(paths.relation(relation.id))}>
            <Status tone={statusTones[relation.status]} label={words.status[relation.status]} />
          </a>
        ) : (
          <Status tone="slate" label={placeWords.noneThere} />
        ),
    },
    {
      label: placeWords.crossings,
      cell: (row) =>
        crossings
          .filter(({ unit }) => unit === row.code)
          .map(({ name, kind }) => (
            <span class="partner">
              <span lang="th">{name}</span>{" "}
              <span class="soft">{t(placeWords.crossing[kind] ?? same(kind))}</span>
            </span>
          )),
    },
  ]
  return <Table caption={placeWords.acrossBorder} columns={columns} rows={neighbours} />
}
