import { z } from "zod"
import { RequiredDateFields } from "#http/fields.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import { DateField } from "#ui/forms/fields.tsx"
import { issuesOfEnd, statusAfterEnd } from "../acts/rules.ts"
import { endRelation } from "../commands/end-relation.ts"
import { entryOf } from "../entry/values.ts"
import { words } from "../words.ts"
import { actPages } from "./act-pages.tsx"
import { dateInWords } from "./date-words.ts"
import { formWords } from "./form-words.ts"

/** Records that a relation has ended or, where it was never signed, will not be established. */
export const endRelationPages = actPages<{ readonly endedOn: PreciseDate | undefined }>({
  act: "end",
  title: ({ status }) => (status === "proposed" ? formWords.notEstablishedTitle : formWords.endTitle),
  lead: ({ status }) => (status === "proposed" ? formWords.notEstablishedLead : formWords.endLead),
  fields: z.object({ endedOn: RequiredDateFields }),
  Fields: ({ relation }) => (
    <DateField
      name="endedOn"
      label={relation.status === "proposed" ? formWords.notEstablishedOn : formWords.endedOn}
      hint={formWords.dateHint}
    />
  ),
  reason: "required",
  issues: ({ endedOn }, relation, { services }) =>
    endedOn ? issuesOfEnd(endedOn, entryOf(relation), services.today()) : [],
  changes: ({ endedOn }, { status }) => [
    {
      field: "status",
      label: words.state,
      before: words.status[status],
      after: words.status[statusAfterEnd(status)],
    },
    { field: "endedOn", label: words.endedOn, before: null, after: endedOn ? dateInWords(endedOn) : null },
  ],
  carryOut: (request, { endedOn }, { id, revision, reason, key }) => {
    if (!endedOn) throw new Error("the form has no date")
    return request.execute(endRelation, { id, revision, endedOn }, { reason, idempotencyKey: key })
  },
})
