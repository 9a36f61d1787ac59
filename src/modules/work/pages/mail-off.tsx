import { freshForm } from "#http/forms.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { notFound } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { switchMailOff } from "../commands/switch-mail-off.ts"
import { type Kind, labelOf } from "../kinds.ts"
import { readOffToken } from "../notices/off-token.ts"
import { workPaths } from "../paths.ts"
import { workRights } from "../rights.ts"
import { words } from "../words.ts"

const actOf = (kinds: readonly Kind[], kind: string): Text =>
  kind === "*" ? words.mailOffAll : words.mailOffOf(labelOf(kinds, kind))

const OffPage = ({ act, token }: { readonly act: Text; readonly token: string }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.mailOff)}</h1>
      <p class="lead">{t(words.mailOffNote)}</p>
      <Form action={href(workPaths.mailOff(token))} state={freshForm()}>
        <Actions act={act} />
      </Form>
    </>
  )
}

const IsOffPage = () => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.mailIsOff)}</h1>
      <p class="lead">{t(words.mailOffNote)}</p>
      <p>
        <a href={href(workPaths.settings)}>{t(words.settings)}</a>
      </p>
    </>
  )
}

const isOff: View = { title: words.mailIsOff, content: <IsOffPage /> }

/**
 * Where the link in a letter leads. Opening it changes nothing, since programs that look through mail open links too;
 * the button does, and so does the mail program's own (RFC 8058), which sends the form without showing the page.
 */
export const mailOffPages = (kinds: readonly Kind[]): readonly Route[] => [
  page({
    path: workPaths.mailOff(":token"),
    right: workRights["notice.switch_off"],
    audit: "nothing",
    show: async (request) => {
      const token = request.parameter("token")
      const off = readOffToken(request.services.key, token)
      if (!off) throw notFound(words.wrongLink)
      return { title: words.mailOff, content: <OffPage act={actOf(kinds, off.kind)} token={token} /> }
    },
  }),
  form({
    path: workPaths.mailOff(":token"),
    right: workRights["notice.switch_off"],
    audit: "act",
    submit: async (request) => {
      await request.execute(switchMailOff, { token: request.parameter("token") })
      return isOff
    },
  }),
]
