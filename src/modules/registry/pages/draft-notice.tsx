import { usePage } from "#ui/page-context.ts"
import { formWords } from "./form-words.ts"

/** Says that the form goes on from a draft, and offers to begin anew. */
export const DraftNotice = ({ at }: { readonly at: Date }) => {
  const { t } = usePage()
  return (
    <div class="callout">
      <p>{t(formWords.draft(at))}</p>
      <button type="submit" name="step" value="discard">
        {t(formWords.discard)}
      </button>
    </div>
  )
}
