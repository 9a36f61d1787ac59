import { usePage } from "#ui/page-context.ts"
import { words as frameWords } from "#ui/words.ts"
import { type Status, statuses } from "../rules.ts"
import { words as registryWords } from "../words.ts"
import { shades } from "./relation-map.tsx"
import { words } from "./words.ts"

type LegendProps = {
  readonly lines: readonly Status[]
  readonly doubts: boolean
  readonly shaded: boolean
  readonly dots: boolean
}

/** What the marks on the map mean; only those that are on it. */
export const Legend = ({ lines, doubts, shaded, dots }: LegendProps) => {
  const { t } = usePage()
  return (
    <div class="map-key">
      <ul aria-label={t(words.legend)}>
        {statuses
          .filter((status) => lines.includes(status))
          .map((status) => (
            <li>
              <Line classes={status} /> {t(registryWords.status[status])}
            </li>
          ))}
        {doubts && (
          <li>
            <Line classes="in-doubt" /> {t(words.inDoubt)}
          </li>
        )}
        {dots && (
          <li>
            <DotSample side="home" /> {t(words.homeDot)}
          </li>
        )}
        {dots && (
          <li>
            <DotSample side="partner" /> {t(words.partnerDot)}
          </li>
        )}
        {shaded && <Shades />}
      </ul>
      <p class="hint">{t(frameWords.mapDisclaimer)}</p>
    </div>
  )
}

const Line = ({ classes }: { readonly classes: string }) => (
  <svg class="map-sample" viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
    <g class={`arc ${classes}`}>
      <path d="M1 9Q18 -3 35 9" />
    </g>
  </svg>
)

const DotSample = ({ side }: { readonly side: "home" | "partner" }) => (
  <svg class="map-sample" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <g class={`dot ${side}`}>
      <circle cx="6" cy="6" r="4" />
    </g>
  </svg>
)

const Shades = () => {
  const { t } = usePage()
  return (
    <>
      <li>{t(words.shading)}:</li>
      {shades.map((least, at) => (
        <li>
          <svg class="map-sample" viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
            <rect class={`shade-${at}`} width="18" height="12" />
          </svg>{" "}
          {t(words.shade(least, shades[at + 1] === undefined ? undefined : (shades[at + 1] ?? 0) - 1))}
        </li>
      ))}
    </>
  )
}
