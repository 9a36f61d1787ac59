import { pageNumberIn } from "#http/page-number.ts"
import { page } from "#http/routes.ts"
import { preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { filePaths, fileWords } from "#modules/files/index.ts"
import { Empty, Pagination } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { CasesMenu } from "../../pages/cases-menu.tsx"
import { paths } from "../../paths.ts"
import { moreWords as w } from "../../pages/more-words.ts"
import { withQuery } from "../../query-path.ts"
import { establishmentRights } from "../../rights.ts"
import { words } from "../../words.ts"
import { listLetters } from "../queries.ts"
import { letterPaperWords as p, secrecyWords } from "../paper/words.ts"
import type { Letter } from "../schema.ts"
import { officesTrusting } from "../secrecy.ts"
import { ownOffice } from "../own-office.ts"

const pageSize = 50

/** The register of letters, the last first. */
export const lettersPage = page({
  path: paths.letters,
  right: establishmentRights["letter.read"],
  audit: "nothing",
  show: async (request) => {
    const number = pageNumberIn(request)
    const own = request.query("office") === "all" ? null : (ownOffice(request) ?? null)
    const values = [own, null, null, pageSize, (number - 1) * pageSize, officesTrusting(request.actor)]
    const rows = await listLetters(request.services.database.pool, values)
    return {
      title: w.letters,
      wide: true,
      content: (
        <Letters
          rows={rows}
          number={number}
          mayRegister={ownOffice(request) !== undefined}
          own={own !== null}
        />
      ),
    }
  },
})

type ListProps = {
  readonly rows: readonly (Letter & { readonly total: number })[]
  readonly number: number
  readonly mayRegister: boolean
  readonly own: boolean
}

const Letters = ({ rows, number, mayRegister, own }: ListProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <CasesMenu at={paths.letters} />
      <div class="title-line">
        <h1>{t(w.letters)}</h1>
        {mayRegister && (
          <a class="button" href={href(paths.newLetter)}>
            {t(w.newLetter)}
          </a>
        )}
      </div>
      <p class="lead">{t(w.lettersLead)}</p>
      {mayRegister && (
        <p>
          <a href={href(paths.letterHead)}>{t(p.head)}</a> ·{" "}
          <a href={href(filePaths.templates)}>{t(fileWords.templates)}</a>
        </p>
      )}
      {own && (
        <p>
          <a href={href(withQuery(paths.letters, { office: "all" }))}>{t(words.all)}</a>
        </p>
      )}
      {rows.length === 0 ? (
        <Empty says={w.noLetters} />
      ) : (
        <Table
          caption={w.letters}
          rows={rows}
          columns={[
            {
              label: w.letterNumber,
              heads: true,
              cell: (row) => (
                <a href={href(paths.letter(row.id))}>
                  {row.number}
                  <span class="other-name">
                    {row.secrecy !== "none" && <strong>{t(secrecyWords[row.secrecy])} </strong>}
                    {row.subject}
                  </span>
                </a>
              ),
            },
            { label: w.serial, cell: ({ serial, year }) => `${serial}/${year}` },
            { label: w.seriesLabel, cell: ({ series: kind }) => t(w.series[kind]) },
            {
              label: w.dated,
              cell: ({ dated }) => formatDate(preciseDate(dated), { language, months: "short" }),
            },
            { label: w.sender, cell: ({ sender }) => sender },
            { label: w.addressee, cell: ({ addressee }) => addressee },
          ]}
        />
      )}
      <Pagination
        page={number}
        pages={Math.ceil((rows[0]?.total ?? 0) / pageSize)}
        path={(at) => withQuery(paths.letters, { page: at, office: own ? undefined : "all" })}
      />
    </>
  )
}
