import { usePage } from "#ui/page-context.ts"
import { round } from "./curves.ts"
import type { Ground, ProvinceShapes } from "./geography.ts"
import type { Arc, Dot, PlacedLabel, Scene, Sheet } from "./scene.ts"

export type ShadedProvince = {
  readonly code: string
  readonly name: string
  readonly count: number
  readonly address: string
}

type MapProps = {
  readonly id: string
  readonly view: Pick<Sheet, "width" | "height">
  readonly ground: Ground
  readonly scene: Scene
  readonly shapes?: ProvinceShapes
  readonly provinces?: readonly ShadedProvince[]
  /** What the picture is, and what it says. */
  readonly title: string
  readonly says: string
}

/** The map as a picture of links. What it says stands in a table beside it, for whoever does not see it. */
export const RelationMap = ({ id, view, ground, scene, shapes, provinces = [], title, says }: MapProps) => (
  <svg
    class="map"
    id={id}
    viewBox={`0 0 ${view.width} ${view.height}`}
    role="group"
    aria-labelledby={`${id}-title`}
    aria-describedby={`${id}-says`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-says`}>{says}</desc>
    <g class="map-ground" transform="scale(.1)" aria-hidden="true">
      <path class="map-grid" d={ground.grid} />
      <path class="map-land" d={ground.land} />
      <path class="map-borders" d={ground.borders} />
    </g>
    {shapes && <Provinces provinces={provinces} shapes={shapes} />}
    <g class="map-arcs">
      {scene.arcs.map((arc) => (
        <ArcLink arc={arc} />
      ))}
    </g>
    <g class="map-dots">
      {scene.dots.map((dot) => (
        <DotLink dot={dot} />
      ))}
    </g>
    <g class="map-labels">
      {scene.labels.map((label) => (
        <LabelLink label={label} />
      ))}
    </g>
  </svg>
)

const Provinces = ({
  provinces,
  shapes,
}: {
  readonly provinces: readonly ShadedProvince[]
  readonly shapes: ProvinceShapes
}) => {
  const { href } = usePage()
  return (
    <g class="map-provinces" transform="scale(.1)">
      {provinces.map(({ code, name, count, address }) => (
        <a href={href(address)} tabindex={count > 0 ? 0 : -1}>
          <title>{`${name} ${count}`}</title>
          <path class={`shade-${shadeOf(count)}`} d={shapes.get(code)?.path} />
        </a>
      ))}
    </g>
  )
}

/** Steps of the shading; the legend says the same. */
export const shades = [0, 1, 2, 4, 7] as const
const shadeOf = (count: number): number => shades.findLastIndex((least) => count >= least)

/** Arcs are not stops of the tabulator: there may be hundreds, and each stands in the table. */
const ArcLink = ({ arc }: { readonly arc: Arc }) => {
  const { href } = usePage()
  return (
    <a
      class={["arc", arc.status, arc.certainty === "in_doubt" && "in-doubt", arc.count > 3 && "many"]
        .filter(Boolean)
        .join(" ")}
      href={href(arc.address)}
      tabindex={-1}
    >
      <title>{arc.name}</title>
      <path class="arc-reach" d={arc.path} />
      <path d={arc.path} />
    </a>
  )
}

const DotLink = ({ dot }: { readonly dot: Dot }) => {
  const { href } = usePage()
  return (
    <a class={`dot ${dot.side}`} href={href(dot.address)}>
      <title>{`${dot.name} ${dot.count}`}</title>
      <circle cx={dot.x} cy={dot.y} r={dot.radius} />
    </a>
  )
}

/** The dot is the link; its label can be clicked too and is not read a second time. */
const LabelLink = ({ label }: { readonly label: PlacedLabel }) => {
  const { href } = usePage()
  const { x, y, textX, textY, emX, emY, anchor, text, led } = label
  return (
    <a class={`label ${label.tier}`} href={href(label.address)} tabindex={-1} aria-hidden="true">
      {led && <path class="leader" d={`M${x} ${y}L${round(textX)} ${round(textY)}`} />}
      <text x={round(textX)} y={round(textY)} dx={em(emX)} dy={em(emY)} text-anchor={anchor}>
        {text}
      </text>
    </a>
  )
}

const em = (shift: number): string | undefined => (shift === 0 ? undefined : `${round(shift * 10) / 10}em`)
