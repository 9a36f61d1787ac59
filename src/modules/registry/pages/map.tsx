import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { groundOf, provincesOf } from "../map/geography.ts"
import { Legend } from "../map/legend.tsx"
import { type MapData, readMap } from "../map/read-map.ts"
import { MapQuery } from "../map/schema.ts"
import { RelationMap } from "../map/relation-map.tsx"
import { viewNames, views } from "../map/views.ts"
import { words } from "../map/words.ts"
import { paths, withQuery } from "../paths.ts"
import { registryRights } from "../rights.ts"
import { words as registryWords } from "../words.ts"
import { MapFilter } from "./map-filter.tsx"
import { MapTable } from "./map-table.tsx"

/** Relations on a map, and the same in a table. What is shown stands in the address. */
export const mapPage = page({
  path: paths.map,
  right: registryRights["relation.read"],
  audit: "nothing",
  show: async (request) => {
    const query = readQuery(request)
    const { view, ...filter } = query
    const data = await readMap(request.services.database.pool, view, filter, request.language)
    return { title: words.title[view], wide: true, content: <MapPage query={query} data={data} /> }
  },
})

/** What cannot be read in an address is left out: a bad link still shows a map. */
const readQuery = (request: Request): MapQuery => {
  const given = Object.fromEntries(
    Object.entries(request.http.req.query()).filter(([, value]) => value !== ""),
  )
  const result = MapQuery.safeParse(given)
  if (result.success) return result.data
  for (const issue of result.error.issues) delete given[String(issue.path[0])]
  return MapQuery.parse(given)
}

const MapPage = ({ query, data }: { readonly query: MapQuery; readonly data: MapData }) => {
  const { t, language } = usePage()
  const { totals } = data
  return (
    <>
      <h1>{t(words.title[query.view])}</h1>
      <p class="lead" role="status">
        {t(words.shown(totals.total, totals.inDoubt))}
        {query.asOf && ` · ${t(registryWords.asOf)} ${formatDate(preciseDate(query.asOf), { language })}`}
      </p>
      <Views query={query} />
      <MapFilter query={query} countries={data.countries} />
      {totals.total === 0 && <Empty says={words.nothing} />}
      <div class={`map-page ${query.view}`}>
        <Picture query={query} data={data} />
        <MapTable query={query} data={data} />
      </div>
    </>
  )
}

const Views = ({ query }: { readonly query: MapQuery }) => {
  const { t, href } = usePage()
  return (
    <nav class="tabs" aria-label={t(words.views)}>
      {viewNames.map((view) => (
        <a
          href={href(withQuery(paths.map, { ...query, view: view === "asia" ? undefined : view }))}
          aria-current={view === query.view ? "page" : undefined}
        >
          {t(words.view[view])}
        </a>
      ))}
    </nav>
  )
}

const Picture = ({ query, data }: { readonly query: MapQuery; readonly data: MapData }) => {
  const { t, href } = usePage()
  const { view, ...filter } = query
  const { scene, totals, provinces } = data
  const states = [...new Set(scene.arcs.map(({ status }) => status))]
  return (
    <figure class={`map-figure ${view}`}>
      <a class="skip-map" href="#map-table">
        {t(words.toTable)}
      </a>
      <div class="map-frame">
        <RelationMap
          id="map"
          view={views[view]}
          ground={groundOf(view)}
          scene={scene}
          shapes={provincesOf(view)}
          provinces={provinces}
          title={t(words.title[view])}
          says={t(words.says)}
        />
      </div>
      <figcaption>
        {scene.outside > 0 && (
          <p>
            <a href={href(withQuery(paths.map, { ...filter, view: "world" }))}>
              {t(words.outside(scene.outside))}
            </a>
          </p>
        )}
        {totals.unplaced > 0 && view !== "thailand" && <p>{t(words.unplaced(totals.unplaced))}</p>}
        <Legend
          lines={states}
          doubts={scene.arcs.some(({ certainty }) => certainty === "in_doubt")}
          shaded={view !== "world"}
          dots={view === "asia" && scene.dots.length > 0}
        />
      </figcaption>
    </figure>
  )
}
