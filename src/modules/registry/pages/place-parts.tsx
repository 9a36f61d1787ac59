import type { Child } from "hono/jsx"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { type UnitDetail, unitName } from "#modules/places/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { SmallMap, type SmallMapData } from "../map/small-map.tsx"
import type { RelationItem } from "../schema.ts"
import { placeWords } from "./place-words.ts"
import { RelationTable } from "./relation-table.tsx"

type HeadProps = {
  readonly unit: UnitDetail
  readonly map: SmallMapData | undefined
  readonly children?: Child
}

/** A place's names, facts, and where it and its partners lie. */
export const PlaceHead = ({ unit, map, children }: HeadProps) => {
  const { t, language } = usePage()
  const name = unitName(unit)
  const other = language === "th" ? unit.nameEn : unit.nameTh
  return (
    <section class="passport place" aria-labelledby="place-title">
      <div class="passport-names">
        <h1 id="place-title">
          {t(name)}{" "}
          {other && (
            <span class="passport-country" lang={language === "th" ? "en" : "th"}>
              {other}
            </span>
          )}
        </h1>
      </div>
      {children}
      {map && <SmallMap id="where" data={map} title={t(placeWords.mapTitle(name))} />}
    </section>
  )
}

type RelationsProps = {
  readonly title: Text
  readonly relations: readonly RelationItem[]
  readonly asOf: Day | undefined
  readonly withHome?: boolean
}

/** The relations of a place, or that there are none yet. */
export const PlaceRelations = ({ title, relations, asOf, withHome = false }: RelationsProps) => {
  const { t } = usePage()
  return (
    <section aria-label={t(title)}>
      <h2>
        {t(title)}{" "}
        {relations.length > 0 && (
          <span class="soft">{t(placeWords.relationCount(relations.length, doubtsIn(relations)))}</span>
        )}
      </h2>
      {relations.length === 0 ? (
        <Empty says={placeWords.noRelations} />
      ) : (
        <RelationTable relations={relations} asOf={asOf} withHome={withHome} />
      )}
    </section>
  )
}

const doubtsIn = (relations: readonly RelationItem[]): number =>
  relations.filter(({ certainty }) => certainty === "in_doubt").length
