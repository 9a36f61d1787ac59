import { page } from "#http/routes.ts"
import { type Day, dayOf } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { type HandoverItem, listHandovers } from "../queries.ts"
import { handoverWords as words } from "../words.ts"

/** Packs of the reader's units; the ministry sees every province's. */
export const handoversPage = page({
  path: paths.handovers,
  right: monitoringRights["handover.read"],
  audit: "nothing",
  show: async (request) => {
    const { actor } = request
    const all = request.may(monitoringRights["handover.read"])
    const own = actor.kind === "person" ? actor.appointments.flatMap(({ units }) => units) : []
    const items = await listHandovers(request.services.database.pool, all ? null : own)
    return {
      title: words.title,
      wide: true,
      content: <ListPage items={items} today={request.services.today()} />,
    }
  },
})

type ListProps = { readonly items: readonly HandoverItem[]; readonly today: Day }

const ListPage = ({ items, today }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      {items.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table
          caption={words.title}
          rows={items}
          columns={[
            {
              label: words.post,
              heads: true,
              cell: ({ id, titleTh, titleEn, officeTh, officeEn }) => (
                <a href={href(paths.handover(id))}>
                  {t({ th: `${titleTh} ${officeTh}`, en: `${titleEn}, ${officeEn}` })}
                </a>
              ),
            },
            { label: words.from, cell: ({ from }) => from ?? "" },
            { label: words.to, cell: ({ to }) => to ?? t(words.nobody) },
            { label: words.madeOn, cell: ({ madeAt }) => formatDate(dayOf(madeAt), { language }) },
            {
              label: words.state,
              phone: "plain",
              cell: ({ acknowledgedAt, open, declined, promises, endedOn }) => (
                <>
                  {endedOn && endedOn >= today ? (
                    <Status tone="slate" label={words.prepared(formatDate(endedOn, { language }))} />
                  ) : (
                    <Status
                      tone={acknowledgedAt ? "jade" : "marigold"}
                      label={acknowledgedAt ? words.acknowledged : words.waiting}
                    />
                  )}{" "}
                  {open > 0 && <span class="soft">{t(words.promisesLeft(open, promises))}</span>}{" "}
                  {declined > 0 && <Status tone="brick" label={words.declinedCount(declined)} />}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  )
}
