import type { ApiDescription, Operation } from "#http/openapi.ts"
import type { ApiRoute } from "#http/routes.ts"
import type { Text } from "#kernel/text.ts"
import { fieldWords } from "./field-words.ts"

/** A parameter of an operation, or a field of what is sent, as the guide shows it. */
export type Field = {
  readonly name: string
  readonly in: "path" | "query" | "header" | "body"
  readonly required: boolean
  /** What may stand there, as programs write it. */
  readonly values: string
  readonly choices: readonly string[]
  readonly usually: string | undefined
  readonly says: Text
  readonly example: string | undefined
}

type Schema = {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly default?: unknown
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly $ref?: string
}

/** Its parameters and headers, in the order of the description. */
export const parametersOf = (route: ApiRoute, operation: Operation): readonly Field[] =>
  operation.parameters.map(({ name, in: place, required, schema, description }) =>
    fieldOf(route, { name, in: place as Field["in"], required, schema: schema as Schema, description }),
  )

/** The fields of what is sent. */
export const bodyFieldsOf = (route: ApiRoute, document: ApiDescription): readonly Field[] => {
  const schema = bodySchemaOf(route, document) as Schema | undefined
  return Object.entries(schema?.properties ?? {}).map(([name, part]) =>
    fieldOf(route, {
      name,
      in: "body",
      required: (schema?.required ?? []).includes(name),
      schema: part,
      description: part.description ?? "",
    }),
  )
}

/** @returns the JSON Schema of what is sent, undefined where nothing is */
export const bodySchemaOf = (route: ApiRoute, document: ApiDescription): unknown => {
  const operation = document.paths[route.path]?.[route.method]
  return resolve(operation?.requestBody?.content["application/json"].schema, document)
}

/** @returns the JSON Schema of the answer */
export const answerSchemaOf = (operation: Operation, document: ApiDescription): unknown => {
  const answer = Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1]
  const content = (answer as { content?: { "application/json": { schema: unknown } } } | undefined)?.content
  return resolve(content?.["application/json"].schema, document)
}

/** A body to begin with: what the route gives, or the required fields with the simplest values. */
export const bodyExampleOf = (route: ApiRoute, document: ApiDescription): unknown =>
  route.body && (route.example ?? simplest(bodySchemaOf(route, document) as Schema, document))

const simplest = (schema: Schema, document: ApiDescription): unknown => {
  const known = resolve(schema, document) as Schema
  if (known.default !== undefined) return known.default
  if (known.examples?.[0] !== undefined) return known.examples[0]
  if (known.enum) return known.enum[0]
  if (known.anyOf) return known.anyOf[0] && simplest(known.anyOf[0], document)
  if (known.type === "array") return known.items ? [simplest(known.items, document)] : []
  if (known.type === "object") {
    const needed = (known.required ?? []).flatMap((name) => {
      const part = known.properties?.[name]
      return part ? [[name, simplest(part, document)]] : []
    })
    return Object.fromEntries(needed)
  }
  return { integer: 1, number: 1, boolean: false }[known.type ?? ""] ?? ""
}

const resolve = (schema: unknown, { components }: ApiDescription): unknown => {
  const reference = (schema as Schema | undefined)?.$ref
  return reference ? components.schemas[reference.split("/").at(-1) ?? ""] : schema
}

type Raw = Pick<Field, "name" | "in" | "required"> & { readonly schema: Schema; readonly description: string }

const fieldOf = (route: ApiRoute, { name, in: place, required, schema, description }: Raw): Field => {
  const kind = schema.anyOf?.find(({ type }) => type !== "null") ?? schema
  const words = fieldWords[`${route.operation}.${name}`] ?? fieldWords[name]
  return {
    name,
    in: place,
    required,
    values: kind.enum ? kind.enum.join(" · ") : (kind.format ?? kind.type ?? ""),
    choices: kind.enum ?? [],
    usually: schema.default === undefined || schema.default === null ? undefined : asText(schema.default),
    says: { th: words ?? description, en: description },
    example: kind.examples?.[0] === undefined ? undefined : asText(kind.examples[0]),
  }
}

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))
