import { remembered } from "#database/remembered.ts"
import { listProvinces } from "#modules/places/index.ts"
import { listPartnerCountries } from "../map/queries.ts"

const minute = 60

/** The countries that relations lead to, as filters offer them. */
export const countriesToFilter = remembered(minute, listPartnerCountries)

/** The Thai provinces, as filters offer them. */
export const provincesToFilter = remembered(minute, (pool) => listProvinces(pool, []))
