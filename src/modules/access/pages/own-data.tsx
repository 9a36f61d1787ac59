import { file, page } from "#http/routes.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { PersonalDataProvider } from "../personal-data/provider.ts"
import { dataWords as words } from "../personal-data/words.ts"
import { accessRights } from "../rights.ts"
import { personOf } from "./account.tsx"

const OwnDataPage = ({ providers }: { readonly providers: readonly PersonalDataProvider[] }) => {
  const { t } = usePage()
  return (
    <>
      <h1>{t(words.pageTitle)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <Table
        caption={words.pageTitle}
        rows={providers}
        columns={[
          { label: words.kind, cell: ({ label }) => t(label), heads: true },
          { label: words.purpose, cell: ({ purpose }) => t(purpose) },
          { label: words.basis, cell: ({ basis }) => t(basis) },
          { label: words.kept, cell: ({ kept }) => t(kept) },
        ]}
      />
      <p>
        <a class="button" href={paths.ownDataFile} download="maitri-my-data.json">
          {t(words.export)}
        </a>
      </p>
      <h2>{t(words.wrong)}</h2>
      <p>{t(words.wrongHow)}</p>
    </>
  )
}

/** What is kept about the person who asks, and why; and all of it as a file. */
export const ownDataPages = (providers: readonly PersonalDataProvider[]) => [
  page({
    path: paths.ownData,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    show: async () => ({
      title: words.title,
      wide: true,
      content: <OwnDataPage providers={providers} />,
    }),
  }),
  file({
    path: paths.ownDataFile,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    send: async (request) => {
      const { accountId } = personOf(request)
      const parts: Record<string, unknown> = {}
      for (const { key, collect } of providers) parts[key] = await collect(request.services, accountId)
      return new Response(JSON.stringify({ exportedAt: request.services.now(), ...parts }, null, 2), {
        headers: {
          "content-type": "application/json; charset=utf-8",
          "content-disposition": 'attachment; filename="maitri-my-data.json"',
          "cache-control": "private, no-store",
        },
      })
    },
  }),
]
