import { Select } from "#ui/forms/fields.tsx"
import { letterPaperWords as p, secrecyWords } from "../paper/words.ts"
import { secrecies } from "../rules.ts"

/** How secret a letter is, in a form. */
export const SecrecyField = () => (
  <Select
    name="secrecy"
    label={p.secrecy}
    hint={p.secrecyHint}
    options={secrecies.map((value) => ({ value, label: value === "none" ? p.open : secrecyWords[value] }))}
  />
)
