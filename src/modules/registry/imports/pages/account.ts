import type { Actor } from "#kernel/rights.ts"

/** The account of whoever is signed in. */
export const accountOf = (actor: Actor): string | undefined =>
  actor.kind === "person" ? actor.accountId : undefined
