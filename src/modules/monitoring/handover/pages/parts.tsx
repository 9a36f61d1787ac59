import { preciseDate, type PreciseDate } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { activityWords } from "#modules/activities/index.ts"
import { establishmentPaths } from "#modules/establishment/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { evaluationWords } from "../../evaluation/words.ts"
import { paths } from "../../paths.ts"
import type { HandedCase, HandedMoney, HandedRelation } from "../content.ts"
import type { PartnerContact, PromiseItem } from "../queries.ts"
import { handoverWords as words } from "../words.ts"

type PromisesProps = {
  readonly handover: string
  readonly promises: readonly PromiseItem[]
  readonly isHolder: boolean
}

/** Promises with their answers; whoever holds the post is led to each. */
export const Promises = ({ handover, promises, isHolder }: PromisesProps) => {
  const { t, href, language } = usePage()
  if (promises.length === 0) return <Empty says={words.noPromises} />
  return (
    <Table
      caption={words.promises}
      rows={promises}
      columns={[
        {
          label: words.what,
          heads: true,
          cell: ({ what, source }) => (
            <>
              {what} <span class="soft">{t(words.sources[source])}</span>
            </>
          ),
        },
        {
          label: words.about,
          cell: ({ relationId, pair }) =>
            relationId ? <a href={href(registryPaths.relation(relationId))}>{pair}</a> : "–",
        },
        { label: words.dueOn, cell: ({ dueOn }) => (dueOn ? formatDate(dueOn, { language }) : "–") },
        {
          label: words.answer,
          phone: "plain",
          cell: ({ id, what, pair, answer, reason }) => (
            <>
              {answer && (
                <Status
                  tone={answer === "taken_on" ? "jade" : "brick"}
                  label={answer === "taken_on" ? words.takenOn : words.declined}
                />
              )}{" "}
              {reason}{" "}
              {isHolder && (
                <a class="no-print" href={href(paths.handoverPromise(handover, id))}>
                  {t(answer ? evaluationWords.mend : words.toAnswer)}
                  <span class="visually-hidden">{[" ", what, pair].filter(Boolean).join(" ")}</span>
                </a>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

const dayOrDash = (day: PreciseDate | null, language: "th" | "en") =>
  day ? formatDate(day, { language }) : "–"

export const Relations = ({ relations }: { readonly relations: readonly HandedRelation[] }) => {
  const { t, href, language } = usePage()
  if (relations.length === 0) return <Empty says={words.noRelations} />
  return (
    <Table
      caption={words.relations}
      rows={relations}
      columns={[
        {
          label: words.about,
          heads: true,
          cell: ({ id, pair }) => <a href={href(registryPaths.relation(id))}>{pair}</a>,
        },
        {
          label: words.since,
          cell: ({ signedOn }) => (signedOn ? formatDate(preciseDate(signedOn), { language }) : "–"),
        },
        { label: words.lastContact, cell: ({ lastContact }) => dayOrDash(lastContact, language) },
        { label: words.held, align: "end", cell: ({ held }) => formatNumber(held, language) },
        {
          label: words.overdue,
          align: "end",
          cell: ({ overdueReports }) => formatNumber(overdueReports, language),
        },
        {
          label: words.evaluation,
          cell: ({ id, evaluation }) =>
            evaluation ? (
              <a href={href(paths.evaluation(id, evaluation.year))}>
                {language === "th" ? evaluation.year : evaluation.year - 543}{" "}
                {evaluation.decision
                  ? t(
                      evaluationWords.decisions[
                        evaluation.decision as keyof typeof evaluationWords.decisions
                      ],
                    )
                  : t(evaluationWords.states[evaluation.state as keyof typeof evaluationWords.states])}
              </a>
            ) : (
              "–"
            ),
        },
      ]}
    />
  )
}

export const Cases = ({ cases }: { readonly cases: readonly HandedCase[] }) => {
  const { t, href, language } = usePage()
  if (cases.length === 0) return <Empty says={words.noCases} />
  return (
    <Table
      caption={words.cases}
      rows={cases}
      columns={[
        {
          label: words.what,
          heads: true,
          cell: ({ id, title }) => <a href={href(establishmentPaths.case(id))}>{title}</a>,
        },
        {
          label: words.state,
          cell: ({ withProvince }) => t(withProvince ? words.withProvince : words.elsewhere),
        },
        { label: words.dueOn, cell: ({ dueOn }) => dayOrDash(dueOn, language) },
      ]}
    />
  )
}

export const Money = ({ money, year }: { readonly money: readonly HandedMoney[]; readonly year: number }) => {
  const { t, language } = usePage()
  if (money.length === 0) return <Empty says={words.noMoney} />
  const baht = (value: number) => formatNumber(value, language)
  return (
    <Table
      caption={words.money(year)}
      rows={money}
      columns={[
        {
          label: words.source,
          heads: true,
          cell: ({ source }) => t(activityWords.source[source as keyof typeof activityWords.source]),
        },
        { label: words.planned, align: "end", cell: ({ planned }) => baht(planned) },
        { label: words.approved, align: "end", cell: ({ approved }) => baht(approved) },
        { label: words.spent, align: "end", cell: ({ spent }) => baht(spent) },
      ]}
    />
  )
}

type PartnersProps = {
  readonly partners: readonly PartnerContact[]
  readonly relations: readonly HandedRelation[]
}

export const Partners = ({ partners, relations }: PartnersProps) => {
  if (partners.length === 0) return <Empty says={words.noPartners} />
  const pairOf = new Map(relations.map(({ id, pair }) => [id, pair]))
  return (
    <Table
      caption={words.partners}
      rows={partners}
      columns={[
        {
          label: words.name,
          heads: true,
          cell: ({ name, postTitle, organisation }) =>
            [name, postTitle, organisation].filter(Boolean).join(" · "),
        },
        { label: words.about, cell: ({ relationId }) => pairOf.get(relationId) ?? "" },
        { label: words.reach, cell: ({ phone, email }) => [phone, email].filter(Boolean).join(" · ") || "–" },
      ]}
    />
  )
}
