import { z } from "zod"
import { type FormState, freshForm, parseForm } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type Route, type View } from "#http/routes.ts"
import { Checkboxes } from "#ui/forms/checkboxes.tsx"
import { Actions, Radios } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { chooseNotices } from "../commands/choose-notices.ts"
import type { Kind } from "../kinds.ts"
import { settingOf } from "../notices/inbox.ts"
import { workPaths } from "../paths.ts"
import { workRights } from "../rights.ts"
import { byMailChoices, ChooseNotices } from "../schema.ts"
import { words } from "../words.ts"
import { accountOf } from "./person.ts"

/** As the form sends it: the kinds that are wanted; kept is which are not, so that new kinds begin as wanted. */
const SentSettings = ChooseNotices.omit({ withoutMail: true }).extend({
  "kinds[]": z.array(z.string().max(100)).max(200).default([]),
})

const SettingsPage = ({ state, kinds }: { readonly state: FormState; readonly kinds: readonly Kind[] }) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: workPaths.notices, label: words.notices }]} />
      <h1>{t(words.settings)}</h1>
      <Form action={href(workPaths.settings)} state={state}>
        <Radios
          name="byMail"
          label={words.byMail}
          options={byMailChoices.map((value) => ({ value, label: words.byMailChoices[value] }))}
        />
        {kinds.length > 0 && (
          <Checkboxes
            name="kinds[]"
            label={words.kinds}
            hint={words.kindsHint}
            options={kinds.map(({ name, label }) => ({ value: name, label }))}
          />
        )}
        <Radios
          name="language"
          label={words.mailLanguage}
          options={[
            { value: "th", label: words.thai },
            { value: "en", label: words.english },
          ]}
        />
        <Actions act={words.save} cancel={{ path: workPaths.notices, label: words.notices }} />
      </Form>
    </>
  )
}

const view = (state: FormState, kinds: readonly Kind[], status?: 422): View => ({
  title: words.settings,
  content: <SettingsPage state={state} kinds={kinds} />,
  ...(status ? { status } : {}),
})

/** How somebody wants to be told. */
export const noticeSettingPages = (kinds: readonly Kind[]): readonly Route[] => [
  page({
    path: workPaths.settings,
    right: workRights["notice.choose"],
    audit: "nothing",
    show: async (request) => {
      const setting = await settingOf(request.services.database.pool, accountOf(request))
      const wanted = kinds.map(({ name }) => name).filter((name) => !setting.withoutMail.includes(name))
      const state = freshForm({ byMail: setting.byMail, language: setting.language })
      return view({ ...state, values: { ...state.values, "kinds[]": wanted } }, kinds)
    },
  }),
  form({
    path: workPaths.settings,
    right: workRights["notice.choose"],
    audit: "act",
    submit: async (request, sent) => {
      const parsed = parseForm(SentSettings, sent)
      if (!parsed.ok) return view(parsed.state, kinds, 422)
      const { "kinds[]": wanted, ...rest } = parsed.data
      const withoutMail = kinds.map(({ name }) => name).filter((name) => !wanted.includes(name))
      await request.execute(chooseNotices, { ...rest, withoutMail, accountId: accountOf(request) })
      return request.leaveNotice(redirect(request.href(workPaths.notices)), words.saved)
    },
  }),
]
