import { page } from "#http/routes.ts"
import { countryName, formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { matchSays, type UnitHit, whereabouts } from "#modules/places/index.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Suggestions } from "#ui/forms/place-field.tsx"
import { Name } from "#ui/components/name.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths, withQuery } from "../paths.ts"
import { type Found, searchRegister } from "../queries/search.ts"
import { registryRights } from "../rights.ts"
import type { RelationItem } from "../schema.ts"
import { RelationState, titleOf } from "./parts.tsx"
import { searchWords as words } from "./search-words.ts"

const longest = 200

/** Finds places and relations from any name, however it is spelled. */
export const searchPage = page({
  path: paths.search,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const q = (request.query("q") ?? "").trim().slice(0, longest)
    const found = q ? await searchRegister(request.services.database.pool, q) : undefined
    return { title: words.title, content: <SearchPage q={q} found={found} /> }
  },
})

const SearchPage = ({ q, found }: { readonly q: string; readonly found: Found | undefined }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <form class="search-form" action={href(paths.search)}>
        <label for="search-q">{t(words.label)}</label>
        <p class="hint" id="search-hint">
          {t(words.hint)}
        </p>
        <div class="search-line">
          <Suggestions go={href(paths.unit(""))}>
            <input
              id="search-q"
              name="q"
              type="search"
              value={q}
              aria-describedby="search-hint"
              autocomplete="off"
            />
          </Suggestions>
          <button type="submit" class="primary">
            {t(words.act)}
          </button>
        </div>
      </form>
      {found && <Results q={q} found={found} />}
    </>
  )
}

const Results = ({ q, found }: { readonly q: string; readonly found: Found }) => {
  const { t } = usePage()
  const { countries, places, relations } = found
  if (countries.length + places.length + relations.length === 0) return <Empty says={words.nothing(q)} />
  return (
    <>
      <Meant places={places} />
      <Relations q={q} found={found} />
      <section aria-labelledby="places">
        <h2 id="places">{t(words.places)}</h2>
        {countries.length + places.length === 0 && <p>{t(words.noPlaces)}</p>}
        <ul class="hits">
          {countries.filter(({ exact }) => exact).map(asCountryHit)}
          {places.map((place) => (
            <PlaceHit place={place} />
          ))}
          {countries.filter(({ exact }) => !exact).map(asCountryHit)}
        </ul>
      </section>
    </>
  )
}

const asCountryHit = ({ code, nameTh, nameEn }: Found["countries"][number]) => (
  <Hit path={paths.country(code)} names={[nameTh, nameEn]} says={words.country} />
)

/** Where no name has the letters: what was probably meant. */
const Meant = ({ places }: { readonly places: readonly UnitHit[] }) => {
  const { t, href, language } = usePage()
  const [first] = places
  if (!first || (first.match.kind !== "sound" && first.match.kind !== "near")) return null
  const name = (language === "th" ? first.nameTh : null) ?? first.nameEn
  return (
    <p class="lead" role="status">
      {t(words.meant)} <a href={href(withQuery(paths.search, { q: name }))}>{name}</a>
    </p>
  )
}

const Relations = ({ q, found: { relations, total } }: { readonly q: string; readonly found: Found }) => {
  const { t, href, language } = usePage()
  const more = total > relations.length
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{t(words.relations)}</h2>
      {relations.length === 0 && <p>{t(words.noRelations)}</p>}
      <ul class="hits">
        {relations.map((relation) => (
          <RelationHit relation={relation} />
        ))}
      </ul>
      {more && (
        <p>
          <a href={href(withQuery(paths.relations, { q }))}>{t(words.all(formatNumber(total, language)))}</a>
        </p>
      )}
    </section>
  )
}

const RelationHit = ({ relation }: { readonly relation: RelationItem }) => {
  const { href, language, t } = usePage()
  const countries = new Set(
    relation.parties.flatMap(({ side, country }) => (side === "partner" && country ? [country] : [])),
  )
  return (
    <li>
      <a href={href(paths.relation(relation.id))}>{t(titleOf(relation))}</a>{" "}
      <span class="soft">{[...countries].map((code) => countryName(code, language)).join(" · ")}</span>{" "}
      <RelationState relation={relation} />
    </li>
  )
}

const PlaceHit = ({ place }: { readonly place: UnitHit }) => {
  const { kind, name } = place.match
  const shown = [place.nameTh, place.nameEn].includes(name)
  const alike = kind === "sound" || kind === "near"
  return (
    <Hit
      path={paths.unit(place.code)}
      names={[place.nameTh ?? place.nameEn, place.nameEn]}
      says={whereabouts(place)}
      why={shown ? (alike ? words[kind] : undefined) : matchSays(kind)}
      by={shown ? undefined : name}
    />
  )
}

type HitProps = {
  readonly path: string
  /** Thai and English. */
  readonly names: readonly [string, string]
  readonly says: Text
  readonly why?: Text | undefined
  /** The name that it was found by, where it shows another. */
  readonly by?: string | undefined
}

const Hit = ({ path, names: [thai, english], says, why, by }: HitProps) => {
  const { t, href, language } = usePage()
  const [name, other] = language === "th" ? [thai, english] : [english, thai]
  return (
    <li>
      <a href={href(path)}>{name}</a>
      {other !== name && (
        <span class="other-name" lang={language === "th" ? "en" : "th"}>
          {" "}
          {other}
        </span>
      )}{" "}
      <span class="soft">{t(says)}</span>
      {why && (
        <span class="why">
          {" "}
          {t(why)} {by && <Name name={by} />}
        </span>
      )}
    </li>
  )
}
