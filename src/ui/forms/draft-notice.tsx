import { usePage } from "../page-context.ts"
import { words } from "../words.ts"

/** Says that the form goes on from a draft, and offers to throw it away: sends step=discard. */
export const DraftNotice = ({ at }: { readonly at: Date | undefined }) => {
  const { t } = usePage()
  if (!at) return null
  return (
    <div class="callout no-print">
      <p>{t(words.draftFrom(at))}</p>
      <button type="submit" name="step" value="discard">
        {t(words.discardDraft)}
      </button>
    </div>
  )
}
