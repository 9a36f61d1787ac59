import { formatDate, formatInstant } from "#kernel/format.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import type { Appraisal } from "../queries/appraisals.ts"
import type { Study } from "../queries/study.ts"
import { words } from "../words.ts"
import { pageWords } from "./words.ts"

/** Who was asked to appraise, and who has. */
export const Appraisers = ({
  study,
  mayWithdraw,
}: {
  readonly study: Study
  readonly mayWithdraw: boolean
}) => {
  const { t, href } = usePage()
  if (study.appraisals.length === 0) return <Empty says={pageWords.noAppraisers} />
  const tones = { asked: "marigold", submitted: "jade", withdrawn: "slate" } as const
  return (
    <ul class="plain-list">
      {study.appraisals.map((appraisal) => (
        <li>
          <Status tone={tones[appraisal.state]} label={words.appraisalStates[appraisal.state]} />{" "}
          {t(appraisal.post)}, {t(appraisal.organisation)} <AppraisalFacts appraisal={appraisal} />{" "}
          {mayWithdraw && appraisal.state !== "withdrawn" && (
            <a class="no-print" href={href(paths.withdrawAppraisal(appraisal.id))}>
              {t(pageWords.withdrawAppraisal)}
              <span class="visually-hidden"> {t(appraisal.post)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

const AppraisalFacts = ({ appraisal }: { readonly appraisal: Appraisal }) => {
  const { t, language } = usePage()
  const { state, dueOn, submittedAt, submittedBy, withdrawnReason } = appraisal
  if (state === "withdrawn") return <span class="soft">{withdrawnReason}</span>
  if (submittedAt)
    return (
      <span class="soft">
        {submittedBy} {formatInstant(submittedAt, language)}
      </span>
    )
  return dueOn ? (
    <span class="soft">
      {t(words.dueOn)} {formatDate(dueOn, { language })}
    </span>
  ) : null
}
