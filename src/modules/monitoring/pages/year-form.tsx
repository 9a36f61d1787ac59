import type { Request } from "#http/request.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"
import { usePage } from "#ui/page-context.ts"
import { ProvinceQuery, YearQuery } from "../schema.ts"
import { monitoringWords as words } from "../words.ts"

/** The year that a page shows, B.E., the grade of evidence from which activities count, and the province if not all. */
export type Asked = {
  readonly year: number
  readonly evidence: number
  readonly running: number
  readonly province: string | undefined
}

export type ProvinceChoice = { readonly code: string; readonly name: Text }

/** Reads ?year=2566&evidence=2&province=TH-50; without a year that makes sense, the last fiscal year that is over. */
export const readYear = (request: Request): Asked => {
  const running = fiscalYearOf(request.services.today())
  const year = YearQuery.shape.year.safeParse(request.query("year"))
  const evidence = YearQuery.shape.evidence.safeParse(request.query("evidence"))
  const province = ProvinceQuery.safeParse(request.query("province"))
  return {
    year: year.data ?? running - 1,
    evidence: evidence.data ?? 0,
    running,
    province: province.data,
  }
}

type FormProps = {
  readonly path: string
  readonly asked: Asked
  readonly provinces: readonly ProvinceChoice[]
}

/** Chooses year, grade and province; they stand in the address. */
export const YearForm = ({ path, asked, provinces }: FormProps) => {
  const { t, href, language } = usePage()
  const oldest = Math.min(asked.year, asked.running - 10)
  const years = Array.from({ length: asked.running - oldest + 1 }, (_, back) => asked.running - back)
  return (
    <form class="filter year-filter" action={href(path)}>
      <label>
        {t(words.year)}
        <select name="year">
          {(years.includes(asked.year) ? years : [asked.year, ...years]).map((year) => (
            <option value={String(year)} selected={year === asked.year}>
              {language === "th" ? year : `${year} (${year - 543})`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.province)}
        <select name="province">
          <option value="">{t(words.whole)}</option>
          {provinces.map(({ code, name }) => (
            <option value={code} selected={code === asked.province}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.evidenceLabel)}
        <select name="evidence">
          {words.evidence.map((label, grade) => (
            <option value={String(grade)} selected={grade === asked.evidence}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{t(words.show)}</button>
    </form>
  )
}
