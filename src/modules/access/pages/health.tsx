import { page } from "#http/routes.ts"
import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import { Breadcrumbs, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { HealthProvider, HealthState } from "../health/provider.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { healthStates, words } from "../words-administration.ts"

type Row = { readonly label: Text; readonly state: HealthState; readonly says: Text }

const tones = { well: "jade", warning: "marigold", ill: "brick" } as const

const HealthPage = ({ rows }: { readonly rows: readonly Row[] }) => {
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.health)}</h1>
      <Table
        caption={words.health}
        rows={rows}
        columns={[
          { label: words.part, cell: ({ label }) => t(label), heads: true },
          {
            label: words.state,
            cell: ({ state }) => <Status tone={tones[state]} label={healthStates[state]} />,
          },
          { label: words.says, cell: ({ says }) => t(says) },
        ]}
      />
    </>
  )
}

/** A part that cannot even be asked is in trouble; the page shows the others all the same. */
const ask = async ({ label, check }: HealthProvider, request: Request): Promise<Row> => {
  try {
    return { label, ...(await check(request.services, request.installation)) }
  } catch {
    return { label, state: "ill", says: { th: "ตรวจไม่ได้", en: "could not be asked" } }
  }
}

export const healthPages = (providers: readonly HealthProvider[]) => [
  page({
    path: paths.health,
    right: accessRights["health.read"],
    audit: "nothing",
    show: async (request) => {
      const rows = await Promise.all(providers.map((provider) => ask(provider, request)))
      return { title: words.health, content: <HealthPage rows={rows} /> }
    },
  }),
]
