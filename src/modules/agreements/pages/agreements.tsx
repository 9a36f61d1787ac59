import type { Request } from "#http/request.ts"
import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { addDays, type Day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { joinTexts } from "#kernel/text.ts"
import { Empty, Pagination, Status, type Tone } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { languageNames } from "../formats/languages/rules.ts"
import { paths } from "../paths.ts"
import { type Agreement, type AgreementFilter, listAgreements } from "../queries/agreement.ts"
import { agreementRights } from "../rights.ts"
import { type AgreementState, reminders } from "../rules.ts"
import { words } from "../words.ts"
import { titleOf } from "./read-agreement.ts"
import { pageWords } from "./words.ts"

export const stateTones: Record<AgreementState, Tone> = {
  draft: "indigo",
  in_review: "marigold",
  approved: "marigold",
  signed: "jade",
  replaced: "slate",
  ended: "slate",
  dropped: "slate",
}

const views = ["all", "expiring", "drafting", "departing"] as const
type View = (typeof views)[number]
const pageSize = 50

const filterOf = (view: View, today: Day): AgreementFilter => {
  if (view === "expiring") return { endsBy: addDays(today, reminders[0]) }
  if (view === "drafting") return { state: "draft" }
  return view === "departing" ? { departs: true } : {}
}

const read = async (request: Request) => {
  const today = request.services.today()
  const view = views.find((one) => one === request.query("view")) ?? "all"
  const number = pageNumberIn(request)
  const part = { limit: pageSize, offset: (number - 1) * pageSize }
  const list = await listAgreements(request.services.database.query, filterOf(view, today), part)
  return { ...list, view, number, today }
}

/** Every memorandum; those about to expire, being drafted, or departing from the format. */
export const agreementsPage = page({
  path: paths.agreements,
  right: agreementRights["agreement.read"],
  audit: "nothing",
  show: async (request) => ({
    title: words.agreements,
    wide: true,
    content: <AgreementsPage {...await read(request)} />,
  }),
})

const AgreementsPage = ({ items, total, view, number, today }: Awaited<ReturnType<typeof read>>) => {
  const { t, href } = usePage()
  const address = (one: View, of = 1) => `${paths.agreements}?view=${one}${of > 1 ? `&page=${of}` : ""}`
  return (
    <>
      <h1>{t(words.agreements)}</h1>
      <p class="lead">{t(pageWords.listLead)}</p>
      <nav class="tabs no-print" aria-label={t(words.agreements)}>
        {views.map((one) => (
          <a href={href(address(one))} aria-current={one === view ? "page" : undefined}>
            {t(pageWords[one])}
          </a>
        ))}
      </nav>
      {items.length === 0 ? (
        <Empty says={pageWords.noneHere} />
      ) : (
        <AgreementTable items={items} today={today} />
      )}
      <p class="no-print">
        <a href={href(paths.formats)}>{t(pageWords.seeFormats)}</a>
      </p>
      <Pagination page={number} pages={Math.ceil(total / pageSize)} path={(of) => address(view, of)} />
    </>
  )
}

/** Memoranda as a table; each row leads to its page. */
export const AgreementTable = ({
  items,
  today,
}: {
  readonly items: readonly Agreement[]
  readonly today: Day
}) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.agreements}
      rows={items}
      columns={[
        {
          label: pageWords.pair,
          heads: true,
          cell: (row) => (
            <a href={href(paths.agreement(row.id))}>
              {t(titleOf(row))}
              <span class="other-name">
                {t(words.number(row.number))} · {t(words.kinds[row.kind])}
              </span>
            </a>
          ),
        },
        {
          label: pageWords.state,
          cell: (row) => (
            <>
              <Status tone={stateTones[row.state]} label={words.states[row.state]} />
              {row.departs && row.state !== "signed" && (
                <span class="other-name">{t(pageWords.departs)}</span>
              )}
            </>
          ),
        },
        {
          label: pageWords.languages,
          cell: (row) =>
            t(
              joinTexts(
                row.languages.map((one) => languageNames[one]),
                ", ",
              ),
            ),
        },
        {
          label: pageWords.signedOn,
          cell: (row) => (row.signedOn ? formatDate(row.signedOn, { language, months: "short" }) : ""),
        },
        {
          label: pageWords.validUntil,
          cell: (row) =>
            row.validUntil && (
              <>
                {formatDate(row.validUntil, { language, months: "short" })}
                {row.state === "signed" && row.validThrough && (
                  <span class="other-name">
                    {t(pageWords.daysLeft(daysBetween(today, row.validThrough)))}
                  </span>
                )}
              </>
            ),
        },
      ]}
    />
  )
}

/** How many days from one day to another; negative where it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
