import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import type { Study } from "./queries/study.ts"

/** A part that a later module adds to the page of a study. */
export type StudyPart = {
  /** The id of its heading, unique on the page. */
  readonly id: string
  readonly title: Text
  /** What it shows to this reader; nothing where there is nothing to show. */
  readonly show: (request: Request, study: Study) => Promise<Child | undefined>
}

/** What later modules add to the pages of this one; handed in by the composition of the program. */
export type SelectionExtensions = { readonly study: readonly StudyPart[] }
