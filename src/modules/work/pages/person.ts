import type { Request } from "#http/request.ts"

/** The account that asks; these pages are shown to nobody else. */
export const accountOf = ({ actor }: Request): string => {
  if (actor.kind !== "person") throw new Error("a page of one's own was shown to nobody")
  return actor.accountId
}
