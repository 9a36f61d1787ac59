import { usePage } from "#ui/page-context.ts"
import type { ShownPart } from "../extensions.ts"

/** What other modules show on a page of the register, each under its heading. */
export const AddedParts = ({ parts }: { readonly parts: readonly ShownPart[] }) => {
  const { t } = usePage()
  return (
    <>
      {parts.map(({ id, title, content }) => (
        <section aria-labelledby={id}>
          <h2 id={id}>{t(title)}</h2>
          {content}
        </section>
      ))}
    </>
  )
}
