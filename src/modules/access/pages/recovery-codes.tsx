import { freshForm } from "#http/forms.ts"
import { form, page } from "#http/routes.ts"
import type { Text } from "#kernel/text.ts"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { renewRecoveryCodes } from "../commands/renew-recovery-codes.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"

/** The codes, this once. The page prints as it stands. */
export const RecoveryCodesPage = ({
  codes,
  done,
}: {
  readonly codes: readonly string[]
  readonly done?: Text
}) => {
  const { t, href } = usePage()
  return (
    <>
      {done && (
        <p class="notice" role="status">
          {t(done)}
        </p>
      )}
      <h1>{t(words.recoveryTitle)}</h1>
      <p class="lead">{t(words.recoveryLead)}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button primary" href={href(paths.inherited)}>
          {t(words.goOn)}
        </a>
      </p>
    </>
  )
}

const AskPage = () => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.recoveryAct)}</h1>
      <p class="lead">{t(words.recoveryAbout)}</p>
      <Form action={href(paths.recoveryCodes)} state={freshForm()}>
        <Actions act={words.recoveryAct} cancel={{ path: paths.account, label: words.cancel }} />
      </Form>
    </>
  )
}

export const recoveryCodePages = [
  page({
    path: paths.recoveryCodes,
    right: accessRights["access.change_own_account"],
    audit: "nothing",
    recent: true,
    show: async () => ({ title: words.recoveryAct, content: <AskPage /> }),
  }),
  form({
    path: paths.recoveryCodes,
    right: accessRights["access.change_own_account"],
    audit: "act",
    recent: true,
    submit: async (request) => {
      const { accountId } = personOf(request)
      const codes = await request.execute(renewRecoveryCodes, { accountId })
      return { title: words.recoveryTitle, content: <RecoveryCodesPage codes={codes} /> }
    },
  }),
]
