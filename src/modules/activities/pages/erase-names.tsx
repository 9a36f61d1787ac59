import { redirect } from "#http/respond.ts"
import { form } from "#http/routes.ts"
import { usePage } from "#ui/page-context.ts"
import { eraseNames } from "../commands/erase-names.ts"
import { paths } from "../paths.ts"
import { activityRights } from "../rights.ts"
import { words } from "./words.ts"

/** Offered while a name of somebody without an account is kept with an activity. */
export const EraseNames = ({ id }: { readonly id: string }) => {
  const { t, href } = usePage()
  return (
    <details class="no-print">
      <summary>{t(words.eraseNames)}</summary>
      <p>{t(words.eraseNamesSays)}</p>
      <form method="post" action={href(paths.eraseNames(id))}>
        <button type="submit">{t(words.eraseNamesNow)}</button>
      </form>
    </details>
  )
}

export const eraseNamesPages = [
  form({
    path: paths.eraseNames(":id"),
    right: activityRights["activity.erase_names"],
    audit: "act",
    submit: async (request) => {
      const id = request.parameter("id")
      await request.execute(eraseNames, { id })
      return request.leaveNotice(redirect(request.href(paths.activity(id))), words.namesErased)
    },
  }),
]
