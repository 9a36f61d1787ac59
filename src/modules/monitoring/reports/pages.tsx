import { z } from "zod"
import { printPaper } from "#documents/papers/press.ts"
import type { Request } from "#http/request.ts"
import { file, page } from "#http/routes.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { invalid } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { listProvinces, unitName } from "#modules/places/index.ts"
import { usePage } from "#ui/page-context.ts"
import { readYear } from "../pages/year-form.tsx"
import { paths } from "../paths.ts"
import { monitoringRights } from "../rights.ts"
import { annualReport } from "./annual.ts"
import { governorsBrief } from "./brief.ts"
import { readDossier, relationDossier } from "./dossier.ts"
import { penFor } from "./paper-parts.ts"
import { readAnnual } from "./read.ts"
import { reportWords as words } from "./words.ts"

const right = monitoringRights["indicator.read"]

const Asked = z.object({
  year: z.coerce.number().int().min(2500).max(2700).catch(0),
  province: z
    .string()
    .regex(/^TH-\d\d$/)
    .optional()
    .catch(undefined),
  format: z.enum(["pdf", "docx"]).catch("pdf"),
  language: z.enum(["th", "en"]).catch("th"),
})

const askedIn = (request: Request) => {
  const asked = Asked.parse(
    Object.fromEntries(["year", "province", "format", "language"].map((name) => [name, request.query(name)])),
  )
  return { ...asked, year: asked.year || fiscalYearOf(request.services.today()) - 1 }
}

const types = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const

const send = async (
  request: Request,
  paper: Parameters<typeof printPaper>[0],
  format: keyof typeof types,
  name: string,
): Promise<Response> => {
  const lane = request.actor.kind === "person" ? request.actor.accountId : ""
  return new Response(new Uint8Array(await printPaper(paper, format, { for: lane })), {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-cache",
    },
  })
}

/** Reports as files: the same figures as on the screens, from the same queries. */
export const reportFiles = [
  file({
    path: paths.annualReport,
    right,
    audit: "nothing",
    send: async (request) => {
      const { year, province, format, language } = askedIn(request)
      const { database, today } = request.services
      const data = await readAnnual(database.pool, year, today(), province)
      return send(request, annualReport(data, penFor(language)), format, `annual-${province ?? "TH"}-${year}`)
    },
  }),
  file({
    path: paths.brief,
    right,
    audit: "nothing",
    send: async (request) => {
      const { year, province, format, language } = askedIn(request)
      if (!province) throw invalid([{ path: "province", text: words.chooseProvince }])
      const { database, today } = request.services
      const data = await readAnnual(database.pool, year, today(), province)
      return send(request, governorsBrief(data, penFor(language)), format, `brief-${province}-${year}`)
    },
  }),
  file({
    path: paths.dossier(":id"),
    right,
    audit: "nothing",
    send: async (request) => {
      const { format, language } = askedIn(request)
      const { database, today } = request.services
      const data = await readDossier(database.pool, request.parameter("id"), today())
      return send(request, relationDossier(data, penFor(language)), format, `dossier-${data.relation.id}`)
    },
  }),
]

/** Where reports are asked for. */
export const reportsPage = page({
  path: paths.reports,
  right,
  audit: "nothing",
  show: async (request) => {
    const provinces = await listProvinces(request.services.database.pool, [])
    return {
      title: words.title,
      content: (
        <ReportsPage
          {...readYear(request)}
          provinces={provinces.map((one) => ({ code: one.code, name: unitName(one) }))}
        />
      ),
    }
  },
})

type PageProps = {
  readonly year: number
  readonly running: number
  readonly provinces: readonly { readonly code: string; readonly name: Text }[]
}

const ReportsPage = (props: PageProps) => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <h2>{t(words.annualNation)}</h2>
      <p>{t(words.annualNationHint)}</p>
      <Ask {...props} action={paths.annualReport} withProvince={false} title={words.annualNation} />
      <h2>{t(words.annualProvince)}</h2>
      <Ask {...props} action={paths.annualReport} withProvince title={words.annualProvince} />
      <h2>{t(words.brief)}</h2>
      <Ask {...props} action={paths.brief} withProvince title={words.brief} />
      <h2>{t(words.dossier)}</h2>
      <p>{t(words.dossierHint)}</p>
    </>
  )
}

type AskProps = PageProps & { readonly action: string; readonly withProvince: boolean; readonly title: Text }

const Ask = ({ year, running, provinces, action, withProvince, title }: AskProps) => {
  const { t, language } = usePage()
  const years = Array.from({ length: 12 }, (_, back) => running - back)
  return (
    <form class="filter year-filter" action={action} aria-label={t(title)}>
      <label>
        {t(words.year)}
        <select name="year">
          {years.map((one) => (
            <option value={String(one)} selected={one === year}>
              {language === "th" ? one : `${one} (${one - 543})`}
            </option>
          ))}
        </select>
      </label>
      {withProvince && (
        <label>
          {t(words.province)}
          <select name="province">
            {provinces.map(({ code, name }) => (
              <option value={code}>{t(name)}</option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t(words.format)}
        <select name="format">
          <option value="pdf">PDF</option>
          <option value="docx">Word</option>
        </select>
      </label>
      <label>
        {t(words.language)}
        <select name="language">
          <option value="th" selected={language === "th"}>
            {t(words.thai)}
          </option>
          <option value="en" selected={language === "en"}>
            {t(words.english)}
          </option>
        </select>
      </label>
      <button type="submit">{t(words.make)}</button>
    </form>
  )
}
