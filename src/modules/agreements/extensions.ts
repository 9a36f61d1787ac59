import type { Child } from "hono/jsx"
import type { Request } from "#http/request.ts"
import type { Text } from "#kernel/text.ts"
import type { Agreement } from "./queries/agreement.ts"

/** A part that a later module adds to the page of a memorandum: the opinions of its case, what came of its promises. */
export type AgreementPart = {
  /** The id of its heading, unique on the page. */
  readonly id: string
  readonly title: Text
  /** Nothing where there is nothing to show. */
  readonly show: (request: Request, agreement: Agreement) => Promise<Child | undefined>
}
