import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { type Day, fiscalYear, fiscalYearOf, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { joinTexts, type Text } from "#kernel/text.ts"
import { caseOrigins, casePaths, establishmentRights } from "#modules/establishment/index.ts"
import { Breadcrumbs, Empty, Pagination, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { casesOfOrigin, type OriginCase, type OriginLine, originLines } from "./queries.ts"
import { originWords as w } from "./words.ts"

const reading = { right: establishmentRights["case.read"], audit: "nothing" } as const
const pageSize = 50

/** A relation without a joint activity in the last two full fiscal years sleeps (domain.md, "Relation: status"). */
export const aliveSince = (today: Day): Day => fiscalYear(fiscalYearOf(today) - 2).from

type Names = ReadonlyMap<string, Text>
const nameOf = (names: Names, origin: string | null): Text =>
  origin === null ? w.unknown : (names.get(origin) ?? { th: origin, en: origin })

/** What the origin of an idea foretold: by kind, and case by case. */
export const originPages = [
  page({
    ...reading,
    path: paths.origins,
    show: async (request) => {
      const { pool, query } = request.services.database
      const since = aliveSince(request.services.today())
      const [lines, names] = await Promise.all([originLines(pool, [since]), caseOrigins(query)])
      return { title: w.title, wide: true, content: <Origins lines={lines} names={names} since={since} /> }
    },
  }),
  page({
    ...reading,
    path: paths.origin(":origin"),
    show: async (request) => {
      const { pool, query } = request.services.database
      const asked = request.parameter("origin")
      const origin = asked === "unknown" ? null : asked
      const number = pageNumberIn(request)
      const part = { limit: pageSize, offset: (number - 1) * pageSize }
      const [rows, names] = await Promise.all([casesOfOrigin(pool, origin, part), caseOrigins(query)])
      const name = nameOf(names, origin)
      return {
        title: name,
        wide: true,
        content: <OneOrigin rows={rows} name={name} address={paths.origin(asked)} number={number} />,
      }
    },
  }),
]

type OriginsProps = { readonly lines: readonly OriginLine[]; readonly names: Names; readonly since: Day }

const decidedOf = ({ signed, rejected, withdrawn }: OriginLine): number => signed + rejected + withdrawn

/** From so many cases that have ended on, shares are said of an origin. */
const enough = 5

const Origins = ({ lines, names, since }: OriginsProps) => {
  const { t, href, language } = usePage()
  const told = lines.filter((line) => line.origin !== null && decidedOf(line) >= enough)
  const [best] = told.toSorted((a, b) => b.signed / decidedOf(b) - a.signed / decidedOf(a))
  const day = formatDate(since, { language })
  return (
    <>
      <Breadcrumbs steps={[casePaths.list]} />
      <h1>{t(w.title)}</h1>
      <p class="lead">{t(w.lead)}</p>
      <p class="strong">
        {t(
          best && told.length > 1
            ? w.sentence(nameOf(names, best.origin), best.signed, decidedOf(best))
            : w.tooFew,
        )}
      </p>
      {lines.length === 0 ? (
        <Empty says={w.noCases} />
      ) : (
        <Table
          caption={w.title}
          rows={lines}
          columns={[
            {
              label: w.origin,
              heads: true,
              cell: ({ origin }) => (
                <a href={href(paths.origin(origin ?? "unknown"))}>{t(nameOf(names, origin))}</a>
              ),
            },
            { label: w.cases, align: "end", cell: ({ cases }) => cases },
            { label: w.open, align: "end", cell: ({ open }) => open },
            { label: w.signed, align: "end", cell: ({ signed }) => signed },
            { label: w.rejected, align: "end", cell: ({ rejected }) => rejected },
            { label: w.withdrawn, align: "end", cell: ({ withdrawn }) => withdrawn },
            {
              label: w.reached,
              align: "end",
              cell: (line) => t(w.reachedShare(line.signed, decidedOf(line))),
            },
            {
              label: w.duration,
              align: "end",
              cell: ({ medianDays }) => t(medianDays === null ? w.notKnown : w.days(Math.round(medianDays))),
            },
            {
              label: w.active,
              align: "end",
              cell: ({ active, signed }) => (signed === 0 ? "–" : t(w.activeOf(active, signed))),
            },
          ]}
        />
      )}
      <p class="soft">{t(w.rule({ th: day, en: day }))}</p>
    </>
  )
}

const tones = { open: "indigo", completed: "jade", rejected: "brick", withdrawn: "slate" } as const

type OneProps = {
  readonly rows: readonly OriginCase[]
  readonly name: Text
  readonly address: string
  readonly number: number
}

const OneOrigin = ({ rows, name, address, number }: OneProps) => {
  const { t, href, language } = usePage()
  const date = (value: string) => formatDate(preciseDate(value), { language, months: "short" })
  return (
    <>
      <Breadcrumbs steps={[casePaths.list, { path: paths.origins, label: w.title }]} />
      <h1>
        {t(w.origin)}: {t(name)}
      </h1>
      {rows.length === 0 ? (
        <Empty says={w.noCases} />
      ) : (
        <Table
          caption={name}
          rows={rows}
          columns={[
            {
              label: w.case,
              heads: true,
              cell: (row) => (
                <a href={href(casePaths.one(row.id))}>
                  {t(titleOf(row))}
                  <span class="other-name">{t(w.numbered(row.number))}</span>
                </a>
              ),
            },
            { label: w.note, cell: ({ note }) => note },
            {
              label: w.state,
              phone: "plain",
              cell: ({ state, signedOn }) => (
                <>
                  <Status tone={tones[state]} label={w.states[state]} />{" "}
                  {state === "completed" && signedOn && date(signedOn)}
                </>
              ),
            },
            { label: w.opened, cell: ({ openedOn }) => date(openedOn) },
            { label: w.took, align: "end", cell: ({ days }) => (days === null ? "–" : t(w.days(days))) },
            {
              label: w.last,
              cell: ({ state, lastActivity }) =>
                state !== "completed" ? "–" : lastActivity ? date(lastActivity) : t(w.none),
            },
          ]}
        />
      )}
      <Pagination
        page={number}
        pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)}
        path={(at) => `${address}?page=${at}`}
      />
    </>
  )
}

const titleOf = ({ homeTh, homeEn, partnerTh, partnerEn }: OriginCase): Text =>
  joinTexts(
    [
      { th: homeTh ?? "", en: homeEn ?? "" },
      { th: partnerTh ?? "", en: partnerEn ?? "" },
    ].filter(({ en }) => en !== ""),
    " – ",
  )
