import { page } from "#http/routes.ts"
import { Breadcrumbs, Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { agreementRights } from "../rights.ts"
import { words } from "../words.ts"
import { ReportView } from "./comparison-parts.tsx"
import { type Drafted, draftedOf, titleOf } from "./read-agreement.ts"
import { pageWords } from "./words.ts"

/** A draft beside its format, clause by clause in every language. */
export const comparisonPage = page({
  path: paths.comparison(":id"),
  right: agreementRights["agreement.read"],
  audit: "nothing",
  show: async (request) => {
    const drafted = await draftedOf(request)
    const whole = request.query("all") === "yes"
    return {
      title: pageWords.comparison,
      wide: true,
      content: <ComparisonPage drafted={drafted} whole={whole} />,
    }
  },
})

const ComparisonPage = ({ drafted, whole }: { readonly drafted: Drafted; readonly whole: boolean }) => {
  const { t, href } = usePage()
  const { agreement, report, kept } = drafted
  const here = paths.comparison(agreement.id)
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.agreements, label: words.agreements },
          { path: paths.agreement(agreement.id), label: titleOf(agreement) },
        ]}
      />
      <h1>{t(pageWords.comparison)}</h1>
      <p class="about">{t(titleOf(agreement))}</p>
      <Callout
        tone={report.departs ? "marigold" : "jade"}
        title={report.departs ? pageWords.departs : pageWords.keeps}
      >
        {agreement.state === "draft" && (
          <p>{t(report.departs ? pageWords.departsSays : pageWords.keepsSays)}</p>
        )}
      </Callout>
      <p class="actions no-print">
        <a class="button" href={href(whole ? here : `${here}?all=yes`)}>
          {t(whole ? pageWords.onlyDiffering : pageWords.everything)}
        </a>
        <a class="button" href={paths.paper(agreement.id, "comparison.docx")}>
          {t(pageWords.comparisonPaper)}
        </a>
        <a class="button" href={paths.paper(agreement.id, "comparison.pdf")}>
          {t(pageWords.comparisonPdf)}
        </a>
      </p>
      <section aria-labelledby="clauses">
        <h2 id="clauses">{t(whole ? pageWords.everything : pageWords.onlyDiffering)}</h2>
        <ReportView report={report} format={kept.format} whole={whole} />
      </section>
    </>
  )
}
