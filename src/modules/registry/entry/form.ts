import { z } from "zod"
import { DateFields } from "#http/fields.ts"
import { certainties, stages, statuses, terms } from "../rules.ts"

const typed = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .default("")
    .transform((text) => text || null)

const chosen = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z
    .enum(["", ...values])
    .default("")
    .transform((value) => (value === "" ? null : (value as Values[number])))

const PlaceFields = z.object({
  side: z.enum(["home", "partner"]),
  place: typed(300),
  /** Code of the suggestion that was chosen while typing. */
  placeCode: typed(40),
  /** What was chosen where the name may mean several places: a code, or "unknown"; it counts for the text in `asked`. */
  choice: typed(40),
  asked: typed(300),
  country: typed(2),
  /** What the source wrote, of a party that was registered already. */
  written: typed(300),
})
export type PlaceFields = z.infer<typeof PlaceFields>

/** The fields of the form for registering and correcting. Places are still texts; `readEntry` finds out what they mean. */
export const RelationForm = z.object({
  parties: z
    .record(z.string(), PlaceFields)
    .default({})
    .transform((byIndex) =>
      Object.entries(byIndex)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([, fields]) => fields),
    ),
  status: z.enum(statuses).default("in_force"),
  stage: chosen(stages),
  term: chosen(terms),
  certainty: z.enum(certainties).default("certain"),
  proposedOn: DateFields.transform((date) => date ?? null),
  signedOn: DateFields.transform((date) => date ?? null),
  endedOn: DateFields.transform((date) => date ?? null),
  endReason: typed(2000),
  note: typed(4000),
})
export type RelationForm = z.infer<typeof RelationForm>
