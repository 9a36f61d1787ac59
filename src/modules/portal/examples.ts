import type { ApiRoute } from "#http/routes.ts"
import type { Field } from "./operations.ts"

/** A relation that is in the register, for addresses that need one. */
export type ExampleRelation = { readonly id: string; readonly revision: number }

/** What to ask an operation for a first look. */
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  listRelations: { country: "CN", status: "in_force", limit: "2" },
  findUnits: { q: "เว้", limit: "3" },
  search: { q: "Yunnan" },
  getMap: { country: "LA" },
}

/** What stands in each field of the form for trying, and in the example. */
export const exampleValue = (
  route: ApiRoute,
  field: Field,
  relation: ExampleRelation | undefined,
): string => {
  if (field.in === "path" && field.name === "id") return relation?.id ?? ""
  if (field.name === "If-Match") return `"${relation?.revision ?? 1}"`
  if (field.name === "Idempotency-Key") return ""
  return queries[route.operation]?.[field.name] ?? (field.in === "path" ? (field.example ?? "") : "")
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`

/** The operation as a line for the terminal. */
export const curlFor = (
  route: ApiRoute,
  fields: readonly Field[],
  body: unknown,
  origin: string,
  relation: ExampleRelation | undefined,
): string => {
  const values = fields.map((field) => [field, exampleValue(route, field, relation)] as const)
  let path = route.path
  const query = new URLSearchParams()
  for (const [{ name, in: place }, value] of values) {
    if (place === "path") path = path.replace(`{${name}}`, value || "ID")
    if (place === "query" && value) query.set(name, value)
  }
  const asked = query.size > 0 ? `?${query.toString()}` : ""
  const headers = values.flatMap(([{ name, in: place }, value]) =>
    place === "header" && value ? [`-H ${quoted(`${name}: ${value}`)}`] : [],
  )
  const open = route.right.grants.some(({ who }) => who === "anyone")
  return [
    route.method === "get" ? "curl -s" : `curl -s -X ${route.method.toUpperCase()}`,
    ...(open ? [] : [`-H "Authorization: Bearer $MAITRI_TOKEN"`]),
    ...headers,
    ...(body !== undefined
      ? ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`]
      : []),
    quoted(`${origin}${path}${asked}`),
  ].join(" \\\n  ")
}
