import { z } from "zod"
import { DateFields, optionalText, RequiredDateFields } from "#http/fields.ts"
import type { PreciseDate } from "#kernel/dates.ts"
import type { FieldChange } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { DateField, TextArea, TextField } from "#ui/forms/fields.tsx"
import { issuesOfRenewal } from "../acts/rules.ts"
import { renewRelation } from "../commands/renew-relation.ts"
import { entryOf } from "../entry/values.ts"
import { words } from "../words.ts"
import { actPages } from "./act-pages.tsx"
import { dateInWords } from "./date-words.ts"
import { formWords } from "./form-words.ts"

type Renewal = {
  readonly happenedOn: PreciseDate | undefined
  readonly validUntil: PreciseDate | undefined
  readonly place?: string | undefined
  readonly note?: string | undefined
}

/** Records a renewal; a relation that had ended is taken up again. */
export const renewRelationPages = actPages<Renewal>({
  act: "renew",
  title: ({ status }) => (status === "ended" ? formWords.takeUpTitle : formWords.renewTitle),
  lead: () => formWords.renewLead,
  fields: z.object({
    happenedOn: RequiredDateFields,
    validUntil: DateFields,
    place: optionalText(300),
    note: optionalText(4000),
  }),
  Fields: () => (
    <>
      <DateField name="happenedOn" label={formWords.renewedOn} hint={formWords.dateHint} />
      <DateField name="validUntil" label={formWords.validUntil} hint={formWords.dateHint} optional />
      <TextField name="place" label={formWords.place} optional />
      <TextArea name="note" label={formWords.note} rows={3} optional />
    </>
  ),
  reason: "optional",
  issues: ({ happenedOn, validUntil = null }, relation, { services }) =>
    happenedOn ? issuesOfRenewal({ happenedOn, validUntil }, entryOf(relation), services.today()) : [],
  changes: ({ happenedOn, validUntil, place, note }, { status }): FieldChange[] => {
    const said = (field: string, label: FieldChange["label"], after: FieldChange["after"]): FieldChange[] =>
      after ? [{ field, label, before: null, after }] : []
    return [
      ...(status === "ended"
        ? [{ field: "status", label: words.state, before: words.status.ended, after: words.status.in_force }]
        : []),
      ...said("happenedOn", formWords.renewedOn, happenedOn ? dateInWords(happenedOn) : null),
      ...said("validUntil", formWords.validUntil, validUntil ? dateInWords(validUntil) : null),
      ...said("place", formWords.place, place ? same(place) : null),
      ...said("note", formWords.note, note ? same(note) : null),
    ]
  },
  carryOut: (request, { happenedOn, validUntil = null, place = null, note = null }, sent) => {
    const { id, revision, reason, key: idempotencyKey } = sent
    if (!happenedOn) throw new Error("the form has no date")
    const input = { id, revision, happenedOn, validUntil, place, note }
    return request.execute(renewRelation, input, { reason, idempotencyKey })
  },
})
