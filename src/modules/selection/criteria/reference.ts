import { countrySet } from "./reference-country.ts"
import type { ReferenceSet } from "./reference-parts.ts"
import { partnerSet } from "./reference-partner.ts"

export type { ReferenceSet } from "./reference-parts.ts"

/** The criteria that an installation begins with. */
export const referenceSets: readonly ReferenceSet[] = [partnerSet, countrySet]
