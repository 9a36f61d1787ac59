import { remembered } from "#database/remembered.ts"
import { listCountries } from "#modules/places/index.ts"

const hour = 3600

/** Codes of all countries that a partner may lie in. */
export const partnerCountries = remembered(hour, async (pool) =>
  (await listCountries(pool, [])).map(({ code }) => code).filter((code) => code !== "TH"),
)
