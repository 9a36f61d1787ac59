import { defineRights } from "#kernel/rights.ts"

/** Places are public knowledge: anyone may look them up. */
export const placesRights = defineRights(
  { "place.read": [{ who: "anyone" }] },
  { "place.read": { th: "ค้นหาสถานที่", en: "look places up" } },
)
