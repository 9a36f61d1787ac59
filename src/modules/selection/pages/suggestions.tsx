import { page } from "#http/routes.ts"
import { redirect } from "#http/respond.ts"
import type { Text } from "#kernel/text.ts"
import { getUnit, listProvinces, unitName } from "#modules/places/index.ts"
import { Breadcrumbs, Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { suggestionsFor } from "../queries/suggestions.ts"
import { selectionRights } from "../rights.ts"
import { type Suggestion, type SuggestionKind, suggestionKinds } from "../suggestions/suggest.ts"
import { words } from "../words.ts"
import { ownUnits } from "./own-units.ts"
import { points } from "./result-words.ts"

const reading = { right: selectionRights["suggestion.read"], audit: "nothing" } as const

/** Which places a province may look at, and why. */
export const suggestionPages = [
  page({
    ...reading,
    path: paths.suggestions,
    show: async (request) => {
      const provinces = await listProvinces(request.services.database.pool, [])
      const own = ownUnits(request).find((code) => provinces.some((province) => province.code === code))
      if (own) return redirect(request.href(paths.suggestionsOf(own)))
      return {
        title: suggestionWords.title,
        content: <Provinces provinces={provinces} />,
      }
    },
  }),
  page({
    ...reading,
    path: paths.suggestionsOf(":unit"),
    show: async (request) => {
      const { pool } = request.services.database
      const unit = await getUnit(pool, request.parameter("unit"))
      const suggestions = await suggestionsFor(pool, unit.code)
      const mayBegin = request.may(selectionRights["study.begin"], { units: [unit.code] })
      return {
        title: suggestionWords.of(unitName(unit)),
        content: <Suggestions name={unitName(unit)} suggestions={suggestions} mayBegin={mayBegin} />,
      }
    },
  }),
]

type ProvinceNames = Awaited<ReturnType<typeof listProvinces>>

const Provinces = ({ provinces }: { readonly provinces: ProvinceNames }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(suggestionWords.title)}</h1>
      <p class="lead">{t(suggestionWords.choose)}</p>
      <ul class="columns">
        {provinces.map((province) => (
          <li>
            <a href={href(paths.suggestionsOf(province.code))}>{t(unitName(province))}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

type Props = {
  readonly name: Text
  readonly suggestions: readonly Suggestion[]
  readonly mayBegin: boolean
}

const Suggestions = ({ name, suggestions, mayBegin }: Props) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.studies, label: words.studies }]} />
      <h1>{t(suggestionWords.of(name))}</h1>
      <p class="lead">{t(suggestionWords.lead)}</p>
      {suggestions.length === 0 && <Empty says={suggestionWords.none} />}
      {suggestionKinds.map((kind) => (
        <Kind kind={kind} suggestions={suggestions.filter((one) => one.kind === kind)} mayBegin={mayBegin} />
      ))}
    </>
  )
}

type KindProps = Omit<Props, "name"> & { readonly kind: SuggestionKind }

const Kind = ({ kind, suggestions, mayBegin }: KindProps) => {
  const { t } = usePage()
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{t(suggestionWords.kinds[kind])}</h2>
      {suggestions.map((suggestion) => (
        <One suggestion={suggestion} mayBegin={mayBegin} />
      ))}
    </section>
  )
}

const One = ({ suggestion, mayBegin }: { readonly suggestion: Suggestion; readonly mayBegin: boolean }) => {
  const { t, href } = usePage()
  const { unit, name, countryName, because, unknown, likeness } = suggestion
  const begin = `${paths.newStudy}?${new URLSearchParams({ unit, because: t(because) }).toString()}`
  return (
    <article class="suggestion">
      <h3>
        <a href={href(`/units/${unit}`)}>{t(name)}</a> {t(countryName)}
      </h3>
      <p>{t(because)}</p>
      <p class="soft">
        {t(suggestionWords.alike)} {points(likeness)} · {t(suggestionWords.unknown)}:{" "}
        {unknown.map(t).join(", ")}
      </p>
      {mayBegin && (
        <p>
          <a class="button" href={href(begin)}>
            {t(suggestionWords.study)}
            <span class="visually-hidden"> {t(name)}</span>
          </a>
        </p>
      )}
    </article>
  )
}

export const suggestionWords = {
  title: { th: "ข้อเสนอแนะคู่ความสัมพันธ์", en: "Suggestions of partners" },
  choose: { th: "เลือกจังหวัด", en: "Choose a province" },
  of: (name: Text): Text => ({
    th: `ข้อเสนอแนะสำหรับ${name.th}`,
    en: `Suggestions for ${name.en}`,
  }),
  lead: {
    th: "จากทะเบียนและข้อมูลพื้นที่เท่าที่มี เป็นจุดเริ่มของการศึกษา ไม่ใช่ผลการประเมิน",
    en: "From the register and what is known of places: where a study may begin, not what it found",
  },
  none: {
    th: "ยังไม่มีข้อเสนอแนะจากข้อมูลที่มี",
    en: "Nothing can be suggested from what is known",
  },
  kinds: {
    border: { th: "ฝั่งตรงข้ามชายแดนที่ยังไม่มีความสัมพันธ์", en: "Across the border, without a relation" },
    partners: { th: "คู่ของจังหวัดที่มีคู่ร่วมกัน", en: "Partners of those who share a partner" },
    balance: { th: "ช่วยให้คู่ความสัมพันธ์สมดุลขึ้น", en: "What would even out where partners lie" },
    similar: { th: "หน่วยที่คล้ายกัน", en: "Units that are alike" },
  } satisfies Record<SuggestionKind, Text>,
  all: { th: "ดูเหตุผลและเริ่มการศึกษา", en: "See the reasons, and begin a study" },
  alike: { th: "ความคล้าย (จาก 100)", en: "Likeness (of 100)" },
  unknown: { th: "ยังไม่ทราบ", en: "Not known" },
  study: { th: "เริ่มศึกษาหน่วยนี้", en: "Study this place" },
} as const
