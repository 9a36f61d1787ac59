import type { Text } from "#kernel/text.ts"
import { Kept } from "#ui/components/kept.tsx"
import { usePage } from "#ui/page-context.ts"
import type { Procedure } from "../procedures/table/rules.ts"
import { type Box, measures, type Path, saysOf, sceneOf, type Way } from "./scene.ts"
import { pictureWords } from "./words.ts"

type PictureProps = {
  readonly procedure: Procedure
  /** The way that a case has gone; the procedure alone when absent. */
  readonly path?: Path | undefined
}

/** The procedure drawn from its table: steps from top to bottom, offices in them, ways back at the side. */
export const ProcedurePicture = ({ procedure, path }: PictureProps) => (
  <Kept by={`procedure ${procedure.id} ${procedure.effectiveFrom} ${JSON.stringify(path)}`}>
    <Drawing procedure={procedure} path={path} />
  </Kept>
)

const Drawing = ({ procedure, path }: PictureProps) => {
  const { t, language } = usePage()
  const { boxes, ways, height } = sceneOf(procedure, language, path)
  const { width, spine } = measures
  const [first, last] = [boxes[0], boxes.at(-1)]
  return (
    <figure class="way">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby="way-title way-says">
        <title id="way-title">{t(path ? pictureWords.ownTitle : pictureWords.title)}</title>
        <desc id="way-says">{t(path ? pathSays(procedure, path) : saysOf(procedure))}</desc>
        {first && last && <line class="way-spine" x1={spine} x2={spine} y1={first.middle} y2={last.middle} />}
        {ways.map((way) => (
          <WayBack way={way} />
        ))}
        {boxes.map((box) => (
          <StepBox box={box} />
        ))}
      </svg>
      <figcaption>
        <ul class="way-legend">
          {path && (
            <>
              <li class="done">{t(pictureWords.done)}</li>
              <li class="now">{t(pictureWords.now)}</li>
              <li class="ahead">{t(pictureWords.ahead)}</li>
            </>
          )}
          <li class="back">{t(pictureWords.back)}</li>
          {procedure.steps.some(({ desks }) => desks.some(({ when }) => when)) && (
            <li class="conditional">{t(pictureWords.conditional)}</li>
          )}
          <li class="rejects">{t(pictureWords.rejects)}</li>
        </ul>
      </figcaption>
    </figure>
  )
}

const StepBox = ({ box }: { readonly box: Box }) => {
  const { t } = usePage()
  const { left, right, spine, line, small, pad } = measures
  const text = left + 12
  return (
    <g class={`way-step ${box.state}`}>
      <rect x={left} y={box.top} width={right - left} height={box.height} rx="4" />
      <circle cx={spine} cy={box.middle} r="15" />
      <text class="way-number" x={spine} y={box.middle + 5.5} text-anchor="middle">
        {box.number}
      </text>
      {box.lines.map((each, index) => (
        <text class="way-name" x={text} y={box.top + pad + (index + 0.75) * line}>
          {each}
        </text>
      ))}
      {box.offices.map((name, index) => (
        <text
          class="way-office"
          x={text}
          y={box.top + pad + box.lines.length * line + (index + 0.72) * small}
        >
          {name}
        </text>
      ))}
      {box.rejects && (
        <path class="way-reject" d={cross(right, box.top)}>
          <title>{t(pictureWords.rejects)}</title>
        </path>
      )}
      {box.visits > 1 && (
        <text class="way-visits" x={right - 8} y={box.top + box.height - 9} text-anchor="end">
          {t(pictureWords.visits(box.visits))}
        </text>
      )}
    </g>
  )
}

const cross = (x: number, y: number): string => {
  const [a, b, c, d] = [x - 16, y + 8, x - 8, y + 16]
  return `M${a} ${b}L${c} ${d}M${c} ${b}L${a} ${d}`
}

const WayBack = ({ way }: { readonly way: Way }) => {
  const { t } = usePage()
  const { right } = measures
  const out = right + 22 + way.lane * 22
  const [from, to] = [way.from.middle + 6, way.to.middle - 4]
  const corner = 12
  const path = `M${right} ${from}H${out - corner}Q${out} ${from} ${out} ${from - corner}V${to + corner}Q${out} ${to} ${out - corner} ${to}H${right + 5}`
  return (
    <g class={way.taken > 0 ? "way-back taken" : "way-back"}>
      <path d={path} />
      <path class="way-head" d={`M${right + 9} ${to - 5}L${right + 1} ${to}L${right + 9} ${to + 5}Z`} />
      {way.taken > 0 && (
        <text x={out + 4} y={(from + to) / 2 + 5}>
          {t(pictureWords.times(way.taken))}
        </text>
      )}
    </g>
  )
}

const pathSays = (procedure: Procedure, { visits, at, end }: Path): Text => {
  const of = (language: "th" | "en") =>
    procedure.steps
      .filter(({ id }) => visits[id])
      .map(({ number, name, id }) => {
        const often = visits[id] ?? 0
        return `${number} ${name[language]}${often > 1 ? ` (${pictureWords.visits(often)[language]})` : ""}`
      })
      .join(" → ")
  const last = procedure.ends.find(({ id }) => id === end)?.name
  const now = procedure.steps.find(({ id }) => id === at)?.name
  return {
    th: [of("th"), last ? `จบที่ ${last.th}` : now ? `ขณะนี้อยู่ที่ ${now.th}` : ""].filter(Boolean).join(" · "),
    en: [of("en"), last ? `ended: ${last.en}` : now ? `now at ${now.en}` : ""].filter(Boolean).join(" · "),
  }
}
