import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { pastWords } from "./words.ts"

/** Leads from a record's page to what it was. */
export const PastLink = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const { t, href } = usePage()
  return (
    <p class="no-print">
      <a href={href(paths.past(kind, id))}>{t(pastWords.link)}</a>
    </p>
  )
}
