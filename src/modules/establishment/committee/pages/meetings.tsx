import type { Request } from "#http/request.ts"
import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { decide } from "#kernel/rights.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../../pages/cases-menu.tsx"
import { paths } from "../../paths.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { withQuery } from "../../query-path.ts"
import { establishmentRights } from "../../rights.ts"
import { listMeetings } from "../queries.ts"
import type { Meeting } from "../schema.ts"

const pageSize = 50

/** The meetings of committees, the last first. */
export const meetingsPage = page({
  path: paths.meetings,
  right: establishmentRights["meeting.read"],
  audit: "nothing",
  show: async (request) => {
    const number = pageNumberIn(request)
    const rows = await listMeetings(request.services.database.pool, [[], pageSize, (number - 1) * pageSize])
    const mayRecord = mayRecordOwn(request)
    return {
      title: w.meetings,
      wide: true,
      content: <Meetings rows={rows} number={number} mayRecord={mayRecord} />,
    }
  },
})

const mayRecordOwn = ({ actor }: Request): boolean =>
  actor.kind === "person" &&
  actor.appointments.some(
    ({ units }) => decide(establishmentRights["meeting.record"], actor, { units }).allowed,
  )

type ListProps = {
  readonly rows: readonly (Meeting & { readonly total: number })[]
  readonly number: number
  readonly mayRecord: boolean
}

const Meetings = ({ rows, number, mayRecord }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <CasesMenu at={paths.meetings} />
      <div class="title-line">
        <h1>{t(w.meetings)}</h1>
        {mayRecord && (
          <a class="button" href={href(paths.newMeeting)}>
            {t(w.recordMeeting)}
          </a>
        )}
      </div>
      <p class="lead">{t(w.meetingsLead)}</p>
      {rows.length === 0 ? (
        <Empty says={w.noMeetings} />
      ) : (
        <Table
          caption={w.meetings}
          rows={rows}
          columns={[
            {
              label: w.committee,
              heads: true,
              cell: (row) => (
                <a href={href(paths.meeting(row.id))}>
                  {row.name} {row.number}
                </a>
              ),
            },
            {
              label: w.heldOn,
              cell: ({ heldOn }) => formatDate(preciseDate(heldOn), { language, months: "short" }),
            },
            {
              label: w.office,
              cell: ({ organisationTh, organisationEn }) => t({ th: organisationTh, en: organisationEn }),
            },
          ]}
        />
      )}
      <Pagination
        page={number}
        pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)}
        path={(at) => withQuery(paths.meetings, { page: at })}
      />
    </>
  )
}
