import type { PaperFormat } from "#documents/papers/paper.ts"
import { Hidden } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { filePaths } from "../../paths.ts"
import type { OfferedTemplate } from "../templates/queries.ts"
import { paperWords as w } from "../words.ts"

type PrintProps = {
  readonly kind: string
  readonly id: string
  readonly formats?: readonly PaperFormat[]
  /** Templates of the office that may be filled instead. */
  readonly templates?: readonly OfferedTemplate[]
}

/** Asks for a record as a paper: a button for each form that it comes in, and for each template of the office. */
export const Print = ({ kind, id, templates = [], formats = ["pdf", "docx", "pdf-a"] }: PrintProps) => {
  const { t, href } = usePage()
  return (
    <>
      <form method="post" action={href(filePaths.papers)} class="actions no-print">
        <Hidden name="kind" value={kind} />
        <Hidden name="id" value={id} />
        {formats.map((format) => (
          <button type="submit" name="format" value={format}>
            {t(w.print[format])}
          </button>
        ))}
      </form>
      {templates.length > 0 && (
        <form method="post" action={href(filePaths.papers)} class="actions no-print">
          <Hidden name="kind" value={kind} />
          <Hidden name="id" value={id} />
          <Hidden name="format" value="docx" />
          {templates.map(({ id: template, name, version }) => (
            <button type="submit" name="template" value={template}>
              {t(w.byTemplate(name, version))}
            </button>
          ))}
        </form>
      )}
    </>
  )
}
