import type { FormState } from "#http/forms.ts"
import type { FieldChange } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { Callout } from "#ui/components/parts.tsx"
import { Carried } from "#ui/forms/carried.tsx"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { Hidden, TextArea } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton, StepButtons } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import type { RelationItem } from "../schema.ts"
import { formWords } from "./form-words.ts"
import { ChangeTable } from "./change-table.tsx"
import { titleOf } from "./parts.tsx"
import { RelationTable } from "./relation-table.tsx"

export type CheckPageProps = {
  readonly path: string
  readonly title: Text
  /** Which record it is about. */
  readonly about?: Text
  readonly says: Text
  readonly state: FormState
  readonly changes: readonly FieldChange[]
  /** Relations that may be the same pair; to go on, the person says of each that it is another. */
  readonly duplicates?: readonly RelationItem[]
  readonly reason: "required" | "optional"
  readonly act: Text
  /** Sent with the form, so that pressing the button twice does it once. */
  readonly idempotencyKey: string
}

const askedHere = ["step", "reason", "knownDuplicates[]", "idempotencyKey"]

/** The last page before something is saved: what will be, and why. */
export const CheckPage = (props: CheckPageProps) => {
  const { path, title, says, state, changes, duplicates = [], reason, act, idempotencyKey, about } = props
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(title)}</h1>
      {about && <p class="about">{t(about)}</p>}
      <h2>{t(says)}</h2>
      {changes.length > 0 ? <ChangeTable changes={changes} /> : <p>{t(formWords.nothingChanged)}</p>}
      <Form action={href(path)} state={state}>
        <EnterButton step="save" />
        <Carried except={askedHere} />
        <Hidden name="idempotencyKey" value={idempotencyKey} />
        {duplicates.length > 0 && <Duplicates duplicates={duplicates} />}
        <TextArea
          name="reason"
          label={reason === "required" ? formWords.reason : formWords.reasonOptional}
          hint={formWords.reasonHint}
          optional={reason === "optional"}
          rows={3}
        />
        <StepButtons
          primary={{ step: "save", label: act }}
          others={[{ step: "edit", label: formWords.back }]}
        />
      </Form>
    </>
  )
}

const Duplicates = ({ duplicates }: { readonly duplicates: readonly RelationItem[] }) => {
  const { t } = usePage()
  return (
    <Callout tone="marigold" title={formWords.duplicates}>
      <p>{t(formWords.duplicatesSays)}</p>
      <RelationTable relations={duplicates} />
      <Checkboxes
        name="knownDuplicates[]"
        label={formWords.another}
        options={duplicates.map((relation) => ({ value: relation.id, label: titleOf(relation) }))}
      />
    </Callout>
  )
}
