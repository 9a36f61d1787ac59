import { preciseDate } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { notFound } from "#kernel/errors.ts"
import { PastLink } from "#modules/access/index.ts"
import { getRelation, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { adoptPlan } from "../commands/adopt-plan.ts"
import { addAmounts, formatAmount } from "../money.ts"
import { paths, withQuery } from "../paths.ts"
import { overdueReports } from "../queries/overdue.ts"
import { type Intention, planOf } from "../queries/plans.ts"
import { activityRights } from "../rights.ts"
import { names } from "../words.ts"
import { Overdue } from "./overdue.tsx"
import { RelationNav } from "./parts.tsx"
import { planWords } from "./plan-words.ts"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

/** The fiscal year of an address, B.E. @throws Refusal (not found) */
export const yearIn = (request: Request): number => {
  const year = Number(request.parameter("year"))
  if (Number.isInteger(year) && year >= 2500 && year <= 2700) return year
  throw notFound({ th: "ไม่มีปีงบประมาณนี้", en: "There is no such fiscal year" })
}

const readPage = async (request: Request) => {
  const { pool, query } = request.services.database
  const relation = await getRelation(pool, request.parameter("id"))
  const year = yearIn(request)
  const today = request.services.today()
  const [plan, overdue] = await Promise.all([
    planOf(pool, relation.id, year),
    overdueReports(query, relation.id, today),
  ])
  const mayWrite = request.may(activityRights["plan.write"], { units: homeUnitsOf(relation) })
  return { relation, year, now: fiscalYearOf(today), plan, overdue, mayWrite }
}

/** What a relation intends for a year, and what came of it: expectation against result. */
export const planPages = [
  page({
    path: paths.plan(":id", ":year"),
    right: activityRights["plan.read"],
    audit: "nothing",
    show: async (request) => {
      const data = await readPage(request)
      return { title: planWords.planOf(data.year), wide: true, content: <PlanPage {...data} /> }
    },
  }),
  form({
    path: paths.adoptPlan(":id", ":year"),
    right: activityRights["plan.write"],
    audit: "act",
    submit: async (request) => {
      const [relationId, year] = [request.parameter("id"), yearIn(request)]
      await request.execute(adoptPlan, { relationId, year })
      return request.leaveNotice(redirect(request.href(paths.plan(relationId, year))), words.saved)
    },
  }),
]

const PlanPage = ({ relation, year, now, plan, overdue, mayWrite }: Awaited<ReturnType<typeof readPage>>) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.relation(relation.id), label: titleOf(relation) }]} />
      <h1>{t(planWords.planOf(year))}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <RelationNav relation={relation.id} current="plan" year={now} office />
      <p class="actions no-print">
        {[year - 1, year + 1].map((one) => (
          <a href={href(paths.plan(relation.id, one))}>{t(planWords.planOf(one))}</a>
        ))}
      </p>
      {plan ? (
        <p>
          {plan.adoptedOn ? (
            <Status
              tone="jade"
              label={{
                th: planWords.adopted(formatDate(preciseDate(plan.adoptedOn), { language: "th" })).th,
                en: planWords.adopted(formatDate(preciseDate(plan.adoptedOn), { language: "en" })).en,
              }}
            />
          ) : (
            <Status tone="indigo" label={planWords.draft} />
          )}
        </p>
      ) : (
        <>
          <Overdue reports={mayWrite ? overdue : []} />
          <Empty says={planWords.empty} />
        </>
      )}
      {plan?.note && <p class="typed">{plan.note}</p>}
      {plan && plan.intentions.length > 0 && (
        <Intentions relation={relation.id} intentions={plan.intentions} mayWrite={mayWrite} />
      )}
      {plan && plan.intentions.length > 1 && (
        <p>
          {t(planWords.estimate)}:{" "}
          {formatAmount(addAmounts(plan.intentions.map(({ estimateBaht }) => estimateBaht ?? "0")), language)}{" "}
          · {t(words.spent)}:{" "}
          {formatAmount(addAmounts(plan.intentions.map(({ spentBaht }) => spentBaht)), language)}
        </p>
      )}
      {mayWrite && (
        <div class="actions no-print">
          <a class={plan ? "button" : "button primary"} href={href(paths.editPlan(relation.id, year))}>
            {t(plan ? planWords.change : planWords.write)}
          </a>
          {plan && !plan.adoptedOn && (
            <form method="post" action={href(paths.adoptPlan(relation.id, year))}>
              <button type="submit">{t(planWords.adopt)}</button>
            </form>
          )}
        </div>
      )}
      {plan && <PastLink kind="plan" id={plan.id} />}
    </>
  )
}

type IntentionsProps = {
  readonly relation: string
  readonly intentions: readonly Intention[]
  readonly mayWrite: boolean
}

const tones = { reached: "jade", partly: "marigold", not_reached: "brick" } as const

const Intentions = ({ relation, intentions, mayWrite }: IntentionsProps) => {
  const { t, href, language } = usePage()
  return (
    <ol class="intentions">
      {intentions.map((one) => (
        <li>
          <h2>{one.title}</h2>
          <p class="soft">
            {t(names.dimension[one.dimension])} · {t(planWords.planned)} {formatNumber(one.planned, language)}{" "}
            · {t(planWords.held)} {formatNumber(one.held, language)}
            {one.estimateBaht && ` · ${t(planWords.estimate)} ${formatAmount(one.estimateBaht, language)}`}
            {one.spentBaht !== "0" && ` · ${t(words.spent)} ${formatAmount(one.spentBaht, language)}`}
          </p>
          {one.promise && (
            <p>
              <span class="soft">{t(planWords.promise)}:</span> {one.promise}
            </p>
          )}
          <div class="against">
            <div>
              <h3>{t(planWords.expected)}</h3>
              <p class="typed">{one.expectedResult ?? "–"}</p>
            </div>
            <div>
              <h3>{t(planWords.result)}</h3>
              <p>
                {one.reached ? (
                  <Status tone={tones[one.reached]} label={names.reached[one.reached]} />
                ) : (
                  <Status tone="slate" label={planWords.notWeighed} />
                )}
              </p>
              {one.outcome && <p class="typed">{one.outcome}</p>}
            </div>
          </div>
          {mayWrite && (
            <p class="actions no-print">
              <a href={href(withQuery(paths.newActivity(relation), { intention: one.id }))}>
                {t(planWords.addActivity)}
              </a>
              <a href={href(paths.intention(one.id))}>{t(planWords.weigh)}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
