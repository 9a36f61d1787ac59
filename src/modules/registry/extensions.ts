import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import type { RelationDetail } from "./schema.ts"

/** A part that a later module adds to the page of a relation, below its timeline. */
export type RelationPart = {
  /** The id of its heading, unique on the page. */
  readonly id: string
  readonly title: Text
  /** What it shows to this reader; nothing where there is nothing to show. Never asked for the past (`asOf`, `knownOn`). */
  readonly show: (request: Request, relation: RelationDetail) => Promise<Child | undefined>
}

/** A part that a later module adds to the page of a Thai province, below its relations. */
export type ProvincePart = {
  readonly id: string
  readonly title: Text
  readonly show: (request: Request, code: string) => Promise<Child | undefined>
}

/** What later modules add to the pages of this one; handed in by the composition of the program. */
export type RegistryExtensions = {
  readonly relation: readonly RelationPart[]
  readonly province: readonly ProvincePart[]
}

/** A part that has something to show. */
export type ShownPart = { readonly id: string; readonly title: Text; readonly content: Child }

type Part<About> = Pick<ShownPart, "id" | "title"> & {
  readonly show: (request: Request, about: About) => Promise<Child | undefined>
}

/** Reads all parts at once; those with nothing to show are left out. */
export const showParts = async <About>(
  parts: readonly Part<About>[],
  request: Request,
  about: About,
): Promise<readonly ShownPart[]> => {
  const shown = await Promise.all(
    parts.map(async ({ id, title, show }) => ({ id, title, content: await show(request, about) })),
  )
  return shown.flatMap(({ id, title, content }) => (content ? [{ id, title, content }] : []))
}
