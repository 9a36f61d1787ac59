import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { joinTexts, same, type Text } from "#kernel/text.ts"
import { PastLink } from "#modules/access/index.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Facts, Pagination, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { problems } from "../../evaluation/rules.ts"
import { paths } from "../../paths.ts"
import { monitoringRights } from "../../rights.ts"
import { type Finding, getSupervision, listSupervisions, type SupervisionItem } from "../queries.ts"
import { supervisionWords as words } from "../words.ts"

const perPage = 50

/** Visits and meetings, the latest first, with what is still to be followed up. */
export const supervisionsPage = page({
  path: paths.supervisions,
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const number = pageNumberIn(request)
    const part = { limit: perPage + 1, offset: (number - 1) * perPage }
    const items = await listSupervisions(pool, request.services.today(), request.query("province"), part)
    const units = await unitsOf(pool, [...new Set(items.map(({ province }) => province))])
    return {
      title: words.title,
      wide: true,
      content: (
        <ListPage
          items={items.slice(0, perPage)}
          page={number}
          pages={items.length > perPage ? number + 1 : number}
          names={new Map(units.map((unit) => [unit.code, unitName(unit)]))}
          mayRecord={request.may(monitoringRights["supervision.record"])}
        />
      ),
    }
  },
})

type ListProps = {
  readonly items: readonly SupervisionItem[]
  readonly page: number
  readonly pages: number
  readonly names: ReadonlyMap<string, Text>
  readonly mayRecord: boolean
}

const ListPage = ({ items, page: number, pages, names, mayRecord }: ListProps) => {
  const { t, href, language } = usePage()
  const nameOf = (code: string) => names.get(code) ?? same(code)
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      {mayRecord && (
        <p>
          <a class="button primary" href={href(paths.newSupervision)}>
            {t(words.record)}
          </a>
        </p>
      )}
      {items.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table
          caption={words.title}
          rows={items}
          columns={[
            {
              label: words.kind,
              heads: true,
              cell: ({ id, kind, province }) => (
                <a href={href(paths.supervision(id))}>
                  {t(joinTexts([words.kinds[kind], nameOf(province)], " "))}
                </a>
              ),
            },
            { label: words.heldOn, cell: ({ heldOn }) => formatDate(heldOn, { language }) },
            { label: words.ledBy, cell: ({ ledBy }) => ledBy },
            { label: words.findings, align: "end", cell: ({ findings }) => formatNumber(findings, language) },
            {
              label: words.openCount,
              cell: ({ open, late }) => (
                <>
                  {formatNumber(open, language)} {late > 0 && <Status tone="brick" label={words.late} />}
                </>
              ),
            },
          ]}
        />
      )}
      <Pagination page={number} pages={pages} path={(to) => `${paths.supervisions}?page=${to}`} />
    </>
  )
}

/** One visit or meeting with its findings. */
export const supervisionPage = page({
  path: paths.supervision(":id"),
  right: monitoringRights["indicator.read"],
  audit: "nothing",
  show: async (request) => {
    const { pool } = request.services.database
    const supervision = await getSupervision(pool, request.parameter("id"))
    const [unit] = await unitsOf(pool, [supervision.province])
    const subject = { units: [supervision.province] }
    const of = unit ? unitName(unit) : same(supervision.province)
    return {
      title: joinTexts([words.kinds[supervision.kind], of], " "),
      content: (
        <OnePage
          supervision={supervision}
          of={of}
          today={request.services.today()}
          mayRecord={request.may(monitoringRights["supervision.record"], subject)}
          mayFinish={request.may(monitoringRights["supervision.follow_up"], subject)}
        />
      ),
    }
  },
})

type OneProps = {
  readonly supervision: Awaited<ReturnType<typeof getSupervision>>
  readonly of: Text
  readonly today: Day
  readonly mayRecord: boolean
  readonly mayFinish: boolean
}

const OnePage = ({ supervision, of, today, mayRecord, mayFinish }: OneProps) => {
  const { t, href, language } = usePage()
  const { id, kind, heldOn, place, ledBy, attended, summary, findings } = supervision
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.supervisions, label: words.title }]} />
      <h1>{t(joinTexts([words.kinds[kind], of], " "))}</h1>
      <Facts
        facts={[
          [words.heldOn, formatDate(heldOn, { language })],
          [words.place, place ?? undefined],
          [words.ledBy, ledBy],
          [
            words.attended,
            attended.length > 0 ? <span class="typed">{attended.join("\n")}</span> : undefined,
          ],
        ]}
      />
      <h2>{t(words.summary)}</h2>
      <p class="typed">{summary}</p>
      <h2>{t(words.findings)}</h2>
      {findings.length === 0 && <Empty says={words.noFindings} />}
      {findings.map((finding) => (
        <FindingPart supervision={id} finding={finding} today={today} mayFinish={mayFinish} />
      ))}
      {mayRecord && (
        <p class="actions no-print">
          <a class="button" href={href(paths.newFinding(id))}>
            {t(words.addFinding)}
          </a>{" "}
          <a href={href(paths.withdrawSupervision(id))}>{t(words.withdraw)}</a>
        </p>
      )}
      <PastLink kind="supervision" id={id} />
    </>
  )
}

type FindingProps = {
  readonly supervision: string
  readonly finding: Finding
  readonly today: Day
  readonly mayFinish: boolean
}

const FindingPart = ({ supervision, finding, today, mayFinish }: FindingProps) => {
  const { t, href, language } = usePage()
  const { id, says, relationId, pair, problem, followUp, responsible, dueOn, doneOn, doneNote } = finding
  const kind = problems.find((one) => one.id === problem)
  const state = doneOn ? "done" : dueOn && dueOn < today ? "late" : "open"
  return (
    <section class="finding">
      <p class="typed strong">{says}</p>
      <Facts
        facts={[
          [
            words.relation,
            relationId ? <a href={href(registryPaths.relation(relationId))}>{pair}</a> : undefined,
          ],
          [words.problem, kind ? t(kind.label) : undefined],
          [words.followUp, followUp ?? t(words.nothingFollows)],
          [words.responsible, responsible ? t(words.responsibles[responsible]) : undefined],
          [
            words.dueOn,
            dueOn ? (
              <>
                {formatDate(dueOn, { language })}{" "}
                <Status
                  tone={({ done: "jade", late: "brick", open: "indigo" } as const)[state]}
                  label={words[state]}
                />
              </>
            ) : undefined,
          ],
          [words.doneOn, doneOn ? `${formatDate(doneOn, { language })} ${doneNote ?? ""}` : undefined],
        ]}
      />
      {mayFinish && followUp && !doneOn && (
        <p class="no-print">
          <a href={href(paths.finishFinding(supervision, id))}>{t(words.finish)}</a>
        </p>
      )}
    </section>
  )
}
