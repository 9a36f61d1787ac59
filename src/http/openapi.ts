import { z } from "zod"
import type { ApiRoute } from "./routes.ts"

export type OpenApiInfo = { readonly title: string; readonly version: string; readonly description: string }

/** One operation, as pages and clients read it. */
export type Operation = ReturnType<typeof operationOf>

export type ApiDescription = ReturnType<typeof documentOf>

/**
 * The API's description, OpenAPI 3.1, made from the same schemas that check each request. Schemas that carry an id
 * (`.meta({ id })`) are named components.
 */
export const describeApi = (routes: readonly ApiRoute[], info: OpenApiInfo, server: string): ApiDescription =>
  withReferences(documentOf(routes, info, server))

/** zod points to its own definitions; in the document they are components. */
const withReferences = (document: ReturnType<typeof documentOf>): ReturnType<typeof documentOf> =>
  JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/')) as typeof document

const documentOf = (routes: readonly ApiRoute[], info: OpenApiInfo, server: string) => ({
  openapi: "3.1.0",
  info: { ...info, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
  servers: [{ url: server }],
  tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    schemas: componentsOf(routes),
    securitySchemes: {
      token: { type: "http", scheme: "bearer", description: "A token that an account made for a program" },
      session: {
        type: "apiKey",
        in: "cookie",
        name: "maitri_session",
        description: "A browser that is signed in",
      },
    },
  },
})

const pathsOf = (routes: readonly ApiRoute[]) => {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route)
  return paths
}

const operationOf = (route: ApiRoute) => ({
  operationId: route.operation,
  summary: route.summary.en,
  tags: [route.tag],
  parameters: [
    ...parametersIn("path", route.parameters),
    ...parametersIn("query", route.query),
    ...headersOf(route),
  ],
  ...(route.body
    ? { requestBody: { required: true, content: json(route.body, "input", route.example) } }
    : {}),
  ...(isOpen(route) ? {} : { security: [{ token: [] }, { session: [] }] }),
  responses: {
    [route.answerStatus]: {
      description: "Done",
      ...answerHeaders(route),
      content: answerOf(route),
    },
    ...Object.fromEntries(
      refusalsOf(route).map(([status, description]) => [
        status,
        status === 304 ? { description } : { description, content: problemContent },
      ]),
    ),
    default: { description: "Refused: RFC 9457 problem details", content: problemContent },
  },
})

const answerHeaders = (route: ApiRoute) => {
  const header = (description: string) => ({ description, schema: { type: "string" } })
  const headers = {
    ...(route.tagged || route.versioned || route.answerStatus === 201
      ? { ETag: header("The version, for If-Match at the next change") }
      : {}),
    ...(route.answerStatus === 201 ? { Location: header("Where the new record is") } : {}),
  }
  return Object.keys(headers).length > 0 ? { headers } : {}
}

/** How an operation may be refused, as RFC 9110, 6585 and 9457 name it. */
const refusalsOf = (route: ApiRoute): (readonly [number, string])[] => [
  ...(isOpen(route)
    ? []
    : ([
        [401, "Sign in first"],
        [403, "This account may not do this"],
      ] as const)),
  ...(route.tagged ? ([[304, "If-None-Match names the present version"]] as const) : []),
  ...(route.parameters ? ([[404, "There is no such record"]] as const) : []),
  ...(route.method === "get"
    ? []
    : ([[409, "The present state does not allow it, or it exists already"]] as const)),
  ...(route.versioned
    ? ([
        [
          412,
          "The record has moved on since the version in If-Match; `changes` tells what was changed, and by whom",
        ],
        [428, "If-Match is missing"],
      ] as const)
    : []),
  [422, "What was sent is not valid; `issues` names each field"],
]

const isOpen = (route: ApiRoute) => route.right.grants.some((grant) => grant.who === "anyone")

const parametersIn = (place: "path" | "query", schema: z.ZodObject | undefined) =>
  Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === "path" || !z.safeParse(part as z.ZodType, undefined).success,
    schema: schemaOf(part as z.ZodType, "input"),
    description: (part as z.ZodType).description ?? usually[name] ?? name,
  }))

/** Parameters that mean the same everywhere. */
const usually: Readonly<Record<string, string>> = {
  id: "Id of the record, a UUID",
  limit: "How many at most",
  page: "Which page, from 1",
  row: "Number of the row",
  sort: "The order; a minus sign turns it round",
  state: "Only those in this state",
  kind: "Only those of this kind",
  unit: "Code of a unit",
  organisation: "Id of an organisation",
  candidate: "Id of the candidate, a UUID",
}

const headersOf = (route: ApiRoute) => {
  if (route.method === "get") return []
  const header = (name: string, description: string, required = false) => ({
    name,
    in: "header",
    required,
    schema: { type: "string" },
    description,
  })
  const key = header("Idempotency-Key", "The same key sent again is carried out once and answered alike")
  const match = header(
    "If-Match",
    "The ETag of the record as it was read; refused when it has moved on",
    true,
  )
  return route.versioned ? [match, key] : [key]
}

type Direction = "input" | "output"

const json = (schema: z.ZodType, io: Direction, example?: unknown) => ({
  "application/json": { schema: schemaOf(schema, io), ...(example === undefined ? {} : { example }) },
})

const answerOf = ({ answer, answerType = "application/json" }: ApiRoute) => ({
  [answerType]: { schema: schemaOf(answer, "output") },
})

const schemaOf = (schema: z.ZodType, io: Direction) => {
  const { $schema: _, $defs: __, ...rest } = z.toJSONSchema(schema, { ...jsonSchemaOptions, io })
  return rest
}

const componentsOf = (routes: readonly ApiRoute[]) => {
  const components: Record<string, unknown> = { Problem: problemSchema }
  const collect = (schema: z.ZodType, io: Direction) =>
    Object.assign(components, z.toJSONSchema(schema, { ...jsonSchemaOptions, io }).$defs ?? {})
  for (const route of routes) {
    collect(route.answer, "output")
    if (route.body) collect(route.body, "input")
  }
  return components
}

const jsonSchemaOptions = {
  target: "draft-2020-12",
  unrepresentable: "any",
  uri: (id: string) => `#/components/schemas/${id}`,
} as const

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    instance: { type: "string" },
    issues: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
}

const problemContent = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } }
