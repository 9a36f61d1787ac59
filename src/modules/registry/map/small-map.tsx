import type { Language } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import type pg from "pg"
import type { RelationFilter } from "../schema.ts"
import { unitBonds } from "./bonds.ts"
import { frameAround } from "./crop.ts"
import { type Ground, groundWithin } from "./geography.ts"
import { listBonds, placesOf } from "./queries.ts"
import { RelationMap } from "./relation-map.tsx"
import { type Bond, makeScene, type Scene, type Sheet } from "./scene.ts"
import { views } from "./views.ts"
import { words } from "./words.ts"

/** A small map of a few relations, with so much of the world around as it takes to show them. */
export type SmallMapData = {
  readonly sheet: Sheet
  readonly ground: Ground
  readonly scene: Scene
  readonly bonds: readonly Bond[]
}

const shape = { width: 480, height: 300 }
const labels = { narrow: 20, wide: 14, reaches: [0, 1.1, 2.2] }
/** The least that a small map shows across, in units of its view: at the scale of Asia some 700 km. */
const least = { asia: 110, world: 90 }

/**
 * The small map of what a filter finds: of one relation, one unit or one country.
 * @returns undefined where no place of it is known
 */
export const readSmallMap = async (
  pool: pg.Pool,
  filter: RelationFilter & { readonly id?: string },
  language: Language,
): Promise<SmallMapData | undefined> => {
  const rows = await listBonds(pool, filter)
  const codes = [...new Set(rows.flatMap(({ home, partner }) => [home, partner ?? ""]))]
  return layOutSmall(unitBonds(rows, await placesOf(pool, codes), language))
}

const layOutSmall = (bonds: readonly Bond[]): SmallMapData | undefined => {
  const spots = bonds.flatMap(({ home, partner }) => [home, partner])
  if (spots.length === 0) return undefined
  const pointsOn = (view: Sheet) =>
    spots.map(({ longitude, latitude }) => view.project([longitude, latitude]))
  const inside = (view: Sheet) =>
    pointsOn(view).every(
      (point) => point && point[0] > 0 && point[1] > 0 && point[0] < view.width && point[1] < view.height,
    )
  const name = inside(views.asia) ? "asia" : "world"
  const view = views[name]
  const frame = frameAround(
    pointsOn(view).flatMap((point) => (point ? [point] : [])),
    shape,
    least[name],
    view,
  )
  const scale = shape.width / frame.width
  const sheet: Sheet = {
    ...shape,
    project: (place) => {
      const point = view.project(place)
      return point ? [(point[0] - frame.left) * scale, (point[1] - frame.top) * scale] : null
    },
  }
  return {
    sheet,
    bonds,
    ground: groundWithin(name, frame, shape.width),
    scene: makeScene(sheet, bonds, labels, true),
  }
}

/** Says the same as the facts beside it; who does not see it misses nothing. */
export const SmallMap = ({
  id,
  data,
  title,
}: {
  readonly id: string
  readonly data: SmallMapData
  readonly title: string
}) => {
  const { t } = usePage()
  return (
    <div class="map-frame small">
      <RelationMap
        id={id}
        view={data.sheet}
        ground={data.ground}
        scene={data.scene}
        title={title}
        says={t(words.smallSays)}
      />
    </div>
  )
}
