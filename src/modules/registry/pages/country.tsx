import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { firstLevelUnits, getCountry, unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { readSmallMap, SmallMap } from "../map/small-map.tsx"
import { paths, withQuery } from "../paths.ts"
import { countsBySubdivision } from "../queries/counts.ts"
import { listRelations } from "../queries/list.ts"
import { registryRights } from "../rights.ts"
import { termOf } from "../rules.ts"
import { words } from "../words.ts"
import { type AsOf, AsOfBanner, AsOfForm, readAsOf } from "./as-of.tsx"
import { PlaceRelations } from "./place-parts.tsx"
import { placeWords } from "./place-words.ts"

/** A partner country: the word that is used toward it, its relations by Thai province, and its first-level units. */
export const countryPage = page({
  path: paths.country(":code"),
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const asOf = readAsOf(request)
    if (asOf.moved) return asOf.moved
    const data = await readCountry(request, asOf)
    return { title: unitName(data.country), content: <CountryPage {...data} /> }
  },
})

const most = 200

const readCountry = async (request: Request, asOf: AsOf) => {
  const { pool } = request.services.database
  const code = request.parameter("code")
  const country = await getCountry(pool, code)
  const [list, units, counts, map] = await Promise.all([
    listRelations(pool, { country: code, asOf: asOf.day }, "home", { limit: most }),
    firstLevelUnits(pool, [code]),
    countsBySubdivision(pool, code),
    readSmallMap(pool, { country: code, asOf: asOf.day }, request.language),
  ])
  return { country, list, units, counts, map, asOf }
}

type PageData = Awaited<ReturnType<typeof readCountry>>

const CountryPage = ({ country, list, units, counts, map, asOf }: PageData) => {
  const { t, language } = usePage()
  const here = paths.country(country.code)
  const term = termOf(null, [country.code])
  return (
    <>
      <Breadcrumbs
        steps={[{ path: withQuery(paths.countries, { asOf: asOf.day }), label: placeWords.countries }]}
      />
      <AsOfBanner day={asOf.day} now={here} />
      <section class="passport place" aria-labelledby="place-title">
        <div class="passport-names">
          <h1 id="place-title">
            {t(unitName(country))}{" "}
            <span class="passport-country" lang={language === "th" ? "en" : "th"}>
              {language === "th" ? country.nameEn : country.nameTh}
            </span>
          </h1>
        </div>
        <Facts
          facts={[
            [placeWords.officialName, t({ th: country.officialTh, en: country.officialEn })],
            [
              placeWords.termToward,
              <>
                {t(words.term[term])}
                {term === "twin_city" && <span class="other-name">{t(placeWords.termBecause)}</span>}
              </>,
            ],
            [placeWords.asean, country.asean ? t(placeWords.aseanMember) : undefined],
            [placeWords.codes, country.code],
          ]}
        />
        {map && <SmallMap id="where" data={map} title={t(placeWords.mapTitle(unitName(country)))} />}
      </section>
      <PlaceRelations title={placeWords.relations} relations={list.items} asOf={asOf.day} withHome />
      <FirstLevel units={units} counts={counts} />
      <AsOfForm path={here} asOf={asOf} />
    </>
  )
}

const FirstLevel = ({ units, counts }: Pick<PageData, "units" | "counts">) => {
  const { t, href } = usePage()
  if (units.length === 0) return null
  const most = units.toSorted(
    (a, b) => (counts.get(b.code)?.relations ?? 0) - (counts.get(a.code)?.relations ?? 0),
  )
  return (
    <section aria-labelledby="first-level">
      <h2 id="first-level">{t(placeWords.firstLevel)}</h2>
      <ul class="columns">
        {most.map((unit) => (
          <li>
            <a href={href(paths.unit(unit.code))}>{t(unitName(unit))}</a>{" "}
            {counts.has(unit.code) && (
              <span class="soft">
                {t(
                  placeWords.relationCount(
                    counts.get(unit.code)?.relations ?? 0,
                    counts.get(unit.code)?.inDoubt,
                  ),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
