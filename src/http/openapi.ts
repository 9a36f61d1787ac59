import { z } from "zod"
import type { ApiRoute } from "./routes.ts"

export type OpenApiInfo = { readonly title: string; readonly version: string; readonly description: string }

/**
 * The API's description, OpenAPI 3.1, made from the same schemas that check each request. Schemas that carry an id
 * (`.meta({ id })`) are named components.
 */
export const describeApi = (routes: readonly ApiRoute[], info: OpenApiInfo, server: string) => ({
  openapi: "3.1.0",
  info: { ...info, license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
  servers: [{ url: server }],
  tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
  paths: pathsOf(routes),
  components: {
    schemas: componentsOf(routes),
    securitySchemes: { session: { type: "apiKey", in: "cookie", name: "maitri_session" } },
  },
})

const pathsOf = (routes: readonly ApiRoute[]) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route)
  return paths
}

const operationOf = (route: ApiRoute) => ({
  operationId: route.operation,
  summary: route.summary,
  tags: [route.tag],
  parameters: [
    ...parametersIn("path", route.parameters),
    ...parametersIn("query", route.query),
    ...headersOf(route),
  ],
  ...(route.body ? { requestBody: { required: true, content: json(route.body) } } : {}),
  ...(isOpen(route) ? {} : { security: [{ session: [] }] }),
  responses: {
    [route.answerStatus]: { description: "Done", content: json(route.answer) },
    default: { description: "Refused: RFC 9457 problem details", content: problemContent },
  },
})

const isOpen = (route: ApiRoute) => route.right.grants.some((grant) => grant.who === "anyone")

const parametersIn = (place: "path" | "query", schema: z.ZodObject | undefined) =>
  Object.entries(schema?.shape ?? {}).map(([name, part]) => ({
    name,
    in: place,
    required: place === "path" || !z.safeParse(part as z.ZodType, undefined).success,
    schema: schemaOf(part as z.ZodType),
    description: (part as z.ZodType).description ?? "",
  }))

const headersOf = (route: ApiRoute) => {
  if (route.method === "get") return []
  const header = (name: string, description: string) => ({
    name,
    in: "header",
    required: false,
    schema: { type: "string" },
    description,
  })
  const key = header("Idempotency-Key", "The same key sent again is carried out once and answered alike")
  const match = header(
    "If-Match",
    "The version that the change was made on; refused when the record has moved on",
  )
  return route.method === "post" ? [key] : [key, match]
}

const json = (schema: z.ZodType) => ({ "application/json": { schema: schemaOf(schema) } })

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, $defs: __, ...rest } = z.toJSONSchema(schema, jsonSchemaOptions)
  return rest
}

const componentsOf = (routes: readonly ApiRoute[]) => {
  const components: Record<string, unknown> = { Problem: problemSchema }
  for (const route of routes) {
    for (const schema of [route.answer, ...(route.body ? [route.body] : [])]) {
      Object.assign(components, z.toJSONSchema(schema, jsonSchemaOptions).$defs ?? {})
    }
  }
  return components
}

const jsonSchemaOptions = {
  target: "draft-2020-12",
  io: "output",
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
