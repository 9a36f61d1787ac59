import { usePage } from "#ui/page-context.ts"
import type { SheetDraft } from "../queries.ts"
import type { SheetWay } from "../way.ts"
import { sheetWords as words } from "./words.ts"

/** How far reading is. A script looks again by itself; without one, a link does. */
export const ProgressPage = ({ way, draft }: { readonly way: SheetWay; readonly draft: SheetDraft }) => {
  const { t, href } = usePage()
  const { done, of, fileName } = draft
  const here = href(way.paths.draft(draft.id))
  return (
    <>
      <h1>{t(way.words.reading)}</h1>
      <p>{fileName}</p>
      <look-again source={here}>
        <p role="status">{t(words.progress(done, of))}</p>
        <progress max={of || undefined} value={of ? done : undefined} aria-label={t(way.words.reading)} />
      </look-again>
      <p>{t(words.readingLead)}</p>
      <p>
        <a class="button" href={here}>
          {t(words.look)}
        </a>
      </p>
    </>
  )
}
