import { usePage } from "#ui/page-context.ts"
import { groundOf, provincesOf } from "../map/geography.ts"
import { Legend } from "../map/legend.tsx"
import type { MapData } from "../map/read-map.ts"
import { RelationMap } from "../map/relation-map.tsx"
import { views } from "../map/views.ts"
import { words as mapWords } from "../map/words.ts"
import { paths } from "../paths.ts"
import { overviewWords } from "./overview-words.ts"

/** Where the partners lie, at a glance; the map's own page says it in a table too. */
export const OverviewMap = ({ map }: { readonly map: MapData }) => {
  const { t, href } = usePage()
  const { scene, provinces } = map
  return (
    <section class="overview-map" aria-labelledby="map-heading">
      <h2 id="map-heading">{t(overviewWords.map)}</h2>
      <figure class="map-figure asia">
        <div class="map-frame">
          <RelationMap
            id="map"
            view={views.asia}
            ground={groundOf("asia")}
            scene={scene}
            shapes={provincesOf("asia")}
            provinces={provinces}
            title={t(mapWords.title.asia)}
            says={t(mapWords.says)}
          />
        </div>
        <figcaption>
          <p class="more">
            <a href={href(paths.map)}>{t(overviewWords.wholeMap)}</a>
          </p>
          <Legend
            lines={[...new Set(scene.arcs.map(({ status }) => status))]}
            doubts={scene.arcs.some(({ certainty }) => certainty === "in_doubt")}
            shaded
            dots={scene.dots.length > 0}
          />
        </figcaption>
      </figure>
    </section>
  )
}
