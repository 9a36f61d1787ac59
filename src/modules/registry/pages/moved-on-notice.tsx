import type { MovedOn } from "#kernel/errors.ts"
import { Callout } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { ChangeTable } from "./change-table.tsx"
import { formWords } from "./form-words.ts"

/** What somebody else changed while this form was open. */
export const MovedOnNotice = ({ moved }: { readonly moved: MovedOn }) => {
  const { t } = usePage()
  const last = moved.changes[0]
  return (
    <Callout tone="marigold" title={formWords.movedOn}>
      <p>
        {last && `${t(formWords.changedBy(last.by, last.at))} `}
        {t(formWords.movedOnSays)}
      </p>
      <ChangeTable changes={moved.changes} />
    </Callout>
  )
}
