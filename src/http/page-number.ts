import type { Request } from "./request.ts"

/** A page's number in an address; anything else is the first. */
export const pageNumberIn = (request: Pick<Request, "query">): number =>
  Math.min(10_000, Math.max(1, Math.trunc(Number(request.query("page"))) || 1))
