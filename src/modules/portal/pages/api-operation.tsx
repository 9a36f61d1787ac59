import { type ApiRoute, page } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import { mightDo } from "#kernel/rights.ts"
import { listRelations } from "#modules/registry/index.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { apiWords as words } from "../api-words.ts"
import { descriptionFor, originOf } from "../description.ts"
import { curlFor, type ExampleRelation } from "../examples.ts"
import {
  answerSchemaOf,
  bodyExampleOf,
  bodyFieldsOf,
  bodySchemaOf,
  type Field,
  parametersOf,
} from "../operations.ts"
import { paths } from "../paths.ts"
import { portalRights } from "../rights.ts"
import { Address } from "./api-guide.tsx"
import { Answers, FieldTable, JsonSchema } from "./api-parts.tsx"
import { TryIt } from "./api-try.tsx"

type OperationProps = {
  readonly route: ApiRoute
  readonly parameters: readonly Field[]
  readonly bodyFields: readonly Field[]
  readonly schemas: { readonly body: unknown; readonly answer: unknown }
  readonly statuses: readonly string[]
  readonly relation: ExampleRelation | undefined
  readonly body: unknown
  readonly origin: string
  readonly open: boolean
  readonly may: boolean
}

const OperationPage = (props: OperationProps) => {
  const { route, parameters, bodyFields, schemas, statuses, relation, body, origin, open, may } = props
  const { t } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.apiGuide, label: words.title }]} />
      <h1>{t(route.summary)}</h1>
      <p>
        <Address route={route} />
      </p>
      <Facts facts={[[words.who, t(open ? words.everybody : words.needs(route.right.says))]]} />
      {parameters.length > 0 && <FieldTable title={words.parameters} fields={parameters} />}
      {bodyFields.length > 0 && <FieldTable title={words.body} fields={bodyFields} />}
      <h2>{t(words.example)}</h2>
      <pre class="code" tabindex={0} aria-label={t(words.example)}>
        {curlFor(route, parameters, body, origin, relation)}
      </pre>
      <TryIt route={route} fields={parameters} relation={relation} may={may} body={body} />
      <Answers statuses={statuses} />
      {schemas.body !== undefined && <JsonSchema title={words.bodySchema} schema={schemas.body} />}
      <JsonSchema title={words.schema} schema={schemas.answer} />
    </>
  )
}

/** One operation: who may, what is sent, an example, a form to try it, and what may be answered. */
export const apiOperationPage = (routes: readonly ApiRoute[]) =>
  page({
    path: paths.apiOperation(":operation"),
    right: portalRights["portal.read"],
    audit: "nothing",
    show: async (request) => {
      const route = routes.find(({ operation }) => operation === request.parameter("operation"))
      const origin = originOf(request)
      const document = descriptionFor(routes, origin)
      const operation = route && document.paths[route.path]?.[route.method]
      if (!route || !operation) throw notFound({ th: "ไม่มีคำสั่งนี้", en: "There is no such operation" })
      const newest = await listRelations(request.services.database.pool, {}, "-signed", { limit: 1 })
      return {
        title: route.summary,
        content: (
          <OperationPage
            route={route}
            parameters={parametersOf(route, operation)}
            bodyFields={bodyFieldsOf(route, document)}
            schemas={{ body: bodySchemaOf(route, document), answer: answerSchemaOf(operation, document) }}
            statuses={Object.keys(operation.responses).filter((status) => status !== "default")}
            relation={newest.items[0]}
            body={bodyExampleOf(route, document)}
            origin={origin}
            open={route.right.grants.some(({ who }) => who === "anyone")}
            may={mightDo(route.right, request.actor)}
          />
        ),
      }
    },
  })
