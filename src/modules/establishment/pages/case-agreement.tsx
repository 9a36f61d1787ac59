import { redirect } from "#http/respond.ts"
import { form } from "#http/routes.ts"
import { agreementPageWords, agreementPaths, agreementRights } from "#modules/agreements/index.ts"
import { Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { beginCaseAgreement } from "../commands/begin-agreement.ts"
import { paths } from "../paths.ts"
import { stepOf } from "../procedures/table/rules.ts"
import { isDraftedIn } from "../queries/agreement.ts"
import type { CaseData } from "./read-case.ts"

const words = agreementPageWords

/** Where a case has come to its memorandum: its draft, and whether that departs from the format; or the way to begin it. */
export const CaseAgreement = ({ data }: { readonly data: CaseData }) => {
  const { t, href } = usePage()
  const { row, procedure, filling } = data
  const kept = data.agreementId ?? row.content["agreement"]
  const id = typeof kept === "string" ? kept : undefined
  const mayBegin = !id && filling.allowed && isDraftedIn(stepOf(procedure, row.step ?? ""))
  if (!id && !mayBegin) return null
  const departs = row.content["departs"] === "yes"
  return (
    <section aria-labelledby="memorandum">
      <h2 id="memorandum">{t(words.beginTitle)}</h2>
      {id ? (
        <p class="actions">
          <a class="button" href={href(agreementPaths.agreement(id))}>
            {t(words.openDraft)}
          </a>
          <a class="button" href={href(agreementPaths.preview(id))}>
            {t(words.preview)}
          </a>
          <a class="button" href={href(agreementPaths.comparison(id))}>
            {t(words.seeComparison)}
          </a>
          <Status tone={departs ? "marigold" : "jade"} label={departs ? words.departs : words.keeps} />
        </p>
      ) : (
        <form class="no-print" method="post" action={href(paths.agreement(row.id))}>
          <p class="soft">{t(words.beginSays)}</p>
          <button type="submit" class="primary">
            {t(words.begin)}
          </button>
        </form>
      )}
    </section>
  )
}

/** Begins the memorandum of a case, and opens it. */
export const beginAgreementForms = [
  form({
    path: paths.agreement(":id"),
    right: agreementRights["agreement.begin"],
    audit: "act",
    submit: async (request) => {
      const { agreementId } = await request.execute(beginCaseAgreement, { id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(agreementPaths.agreement(agreementId))), words.begun)
    },
  }),
]
