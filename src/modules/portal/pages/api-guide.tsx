import { type ApiRoute, page } from "#http/routes.ts"
import { same } from "#kernel/text.ts"
import { Facts } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { apiRules, apiWords as words } from "../api-words.ts"
import { paths } from "../paths.ts"
import { portalRights } from "../rights.ts"

const GuidePage = ({ routes }: { readonly routes: readonly ApiRoute[] }) => {
  const { t, href } = usePage()
  const tags = [...new Set(routes.map(({ tag }) => tag))]
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="lead">{t(words.lead)}</p>
      <p>
        <a href={paths.openApi}>{t(words.description)}</a>
      </p>
      {tags.map((tag) => (
        <section>
          <h2>{t(words.tag[tag] ?? same(tag))}</h2>
          <Table
            caption={words.tag[tag] ?? same(tag)}
            rows={routes.filter((route) => route.tag === tag)}
            columns={[
              {
                label: words.operation,
                heads: true,
                cell: (route) => <a href={href(paths.apiOperation(route.operation))}>{t(route.summary)}</a>,
              },
              { label: words.address, phone: "plain", cell: (route) => <Address route={route} /> },
            ]}
          />
        </section>
      ))}
      <h2>{t(words.rules)}</h2>
      <Facts facts={apiRules.map(([rule, says]) => [rule, t(says)])} />
      <p>
        <a href={href("/account/tokens")}>{t(words.tokens)}</a>
      </p>
    </>
  )
}

/** How an operation is called: GET /api/v1/relations. */
export const Address = ({ route }: { readonly route: ApiRoute }) => (
  <code class="address">
    <b class={route.method === "get" ? "method" : "method writes"}>{route.method.toUpperCase()}</b>{" "}
    {route.path}
  </code>
)

/** Every operation of the API, and what holds for all of them. */
export const apiGuidePage = (routes: readonly ApiRoute[]) =>
  page({
    path: paths.apiGuide,
    right: portalRights["portal.read"],
    audit: "nothing",
    show: async () => ({ title: words.title, content: <GuidePage routes={routes} /> }),
  })
