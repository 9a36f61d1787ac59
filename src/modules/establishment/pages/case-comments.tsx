import { formatInstant } from "#kernel/format.ts"
import { Empty } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { CaseComment } from "../queries/detail.ts"
import { words } from "../words.ts"
import { caseWords } from "./case-words.ts"
import type { CaseData } from "./read-case.ts"

/** Remarks on the whole case and its fields, with their answers. */
export const CaseComments = ({ data }: { readonly data: CaseData }) => {
  const { t, href } = usePage()
  const { row, comments, asks, mayAttach } = data
  const remarks = comments.filter(({ answers }) => answers === null)
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{t(caseWords.comments)}</h2>
      {remarks.length === 0 && <Empty says={caseWords.noComments} />}
      {remarks.map((remark) => {
        const label = asks.find(({ field }) => field === remark.field)?.label
        const answers = comments.filter((one) => one.answers === remark.id)
        return (
          <>
            <Remark comment={remark} about={label && t(caseWords.onField(label))} />
            {answers.map((answer) => (
              <Remark comment={answer} />
            ))}
            {mayAttach && answers.length === 0 && (
              <p class="no-print">
                <a href={href(`${paths.comment(row.id)}?answers=${remark.id}`)}>{t(caseWords.toAnswer)}</a>
              </p>
            )}
          </>
        )
      })}
      {mayAttach && (
        <p class="no-print">
          <a class="button" href={href(paths.comment(row.id))}>
            {t(caseWords.remark)}
          </a>
        </p>
      )}
    </section>
  )
}

type RemarkProps = { readonly comment: CaseComment; readonly about?: string | undefined }

/** One remark or answer: what was said, by whom, when. */
export const Remark = ({ comment, about }: RemarkProps) => {
  const { t, language } = usePage()
  const office = { th: comment.organisationTh ?? "", en: comment.organisationEn ?? "" }
  return (
    <div class={comment.answers ? "remark answer" : "remark"}>
      <p class="quote">{comment.body}</p>
      <p class="soft">
        {[about, comment.name, t(office), formatInstant(comment.at, language), t(words.round(comment.round))]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  )
}
