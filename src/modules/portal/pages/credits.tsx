import { readFileSync } from "node:fs"
import { respondText } from "#http/respond.ts"
import { file, page } from "#http/routes.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { dataCredits, softwareCredits } from "../credits.ts"
import { paths } from "../paths.ts"
import { portalRights } from "../rights.ts"
import { words } from "../words.ts"

const CreditsPage = () => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.credits)}</h1>
      <p class="lead">{t(words.creditsLead)}</p>
      <h2>{t(words.dataTitle)}</h2>
      <Table
        caption={words.dataTitle}
        rows={dataCredits}
        columns={[
          { label: words.what, cell: ({ what }) => t(what), heads: true },
          { label: words.origin, cell: ({ origin }) => t(origin) },
          { label: words.licence, cell: ({ licence }) => t(licence) },
        ]}
      />
      <p>
        <a href={paths.notices}>{t(words.notices)}</a>
      </p>
      <h2>{t(words.softwareTitle)}</h2>
      <Table
        caption={words.softwareTitle}
        rows={softwareCredits()}
        columns={[
          { label: words.what, cell: ({ name }) => name, heads: true },
          { label: words.licence, cell: ({ licence }) => licence },
        ]}
      />
    </>
  )
}

const noticesFile = new URL("../../../../db/reference/NOTICES.txt", import.meta.url)

const open = { right: portalRights["portal.read"], audit: "nothing" } as const

/** Where the data, the typeface and the software come from, and on what terms. */
export const creditsRoutes = [
  page({
    ...open,
    path: paths.credits,
    show: async () => ({ title: words.credits, content: <CreditsPage /> }),
  }),
  file({
    ...open,
    path: paths.notices,
    send: async ({ http }) =>
      respondText(http, readFileSync(noticesFile, "utf8"), {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "public, max-age=86400",
      }),
  }),
]
