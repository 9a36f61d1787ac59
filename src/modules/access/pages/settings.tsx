import { freshForm, type FormState, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { notFound, Refusal } from "#kernel/errors.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Breadcrumbs } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Actions, Radios, Select, TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { z } from "zod"
import { requiredText } from "#http/fields.ts"
import { changeSetting } from "../commands/change-setting.ts"
import { paths } from "../paths.ts"
import { accessRights } from "../rights.ts"
import { settingHistory } from "../settings/history.ts"
import { readSetting } from "../settings/read.ts"
import type { Setting } from "../settings/setting.ts"
import { words } from "../words-administration.ts"

const ChangeSetting = z.object({ value: z.string().max(2000).default(""), reason: requiredText(1000) })

const shown = (setting: Setting, value: unknown): Text => {
  const { control } = setting
  if (control.kind === "yes_no") return value ? words.yes : words.no
  const option = control.kind === "choice" && control.options.find((known) => known.value === value)
  const written = String(value) || "–"
  return option ? option.label : { th: written, en: written }
}

type Valued = { readonly setting: Setting; readonly value: unknown }

const SettingsPage = ({ settings }: { readonly settings: readonly Valued[] }) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.administration, label: words.administration }]} />
      <h1>{t(words.settings)}</h1>
      <Table
        caption={words.settings}
        rows={settings}
        columns={[
          {
            label: words.settings,
            cell: ({ setting }) => <a href={href(paths.setting(setting.key))}>{t(setting.label)}</a>,
            heads: true,
          },
          { label: words.value, cell: ({ setting, value }) => t(shown(setting, value)) },
          {
            label: words.usual,
            cell: ({ setting }) => t(shown(setting, setting.usual)),
          },
        ]}
      />
    </>
  )
}

const Field = ({ setting: { control, hint } }: { readonly setting: Setting }) => {
  const field = { name: "value", label: words.value, hint }
  if (control.kind === "choice") return <Select {...field} options={control.options} />
  if (control.kind === "yes_no")
    return (
      <Radios
        {...field}
        options={[
          { value: "yes", label: words.yes },
          { value: "", label: words.no },
        ]}
      />
    )
  return <TextField {...field} {...(control.kind === "number" ? { width: "short" as const } : {})} />
}

type History = Awaited<ReturnType<typeof settingHistory>>

const SettingPage = ({ setting, state, history }: SettingProps) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.settings, label: words.settings }]} />
      <h1>{t(setting.label)}</h1>
      <Form action={href(paths.setting(setting.key))} state={state}>
        <Field setting={setting} />
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
        <Actions act={words.changeSetting} cancel={{ path: paths.settings, label: words.cancel }} />
      </Form>
      <h2>{t(words.history)}</h2>
      {history.length === 0 ? (
        <p class="empty">{t(words.neverChanged)}</p>
      ) : (
        <Table
          caption={words.history}
          rows={history}
          columns={[
            { label: words.when, cell: (row) => formatInstant(row.at, language), heads: true },
            { label: words.value, cell: (row) => t(shown(setting, row.value)) },
            { label: words.who, cell: (row) => row.name ?? "" },
            { label: words.reason, cell: (row) => row.reason ?? "" },
          ]}
        />
      )}
    </>
  )
}
type SettingProps = { readonly setting: Setting; readonly state: FormState; readonly history: History }

const view = async (request: Request, setting: Setting, state: FormState): Promise<View> => {
  const history = await settingHistory(request.services.database.query, setting.key)
  return {
    title: setting.label,
    content: <SettingPage setting={setting} state={state} history={history} />,
  }
}

const typedValue = (setting: Setting, value: string): unknown =>
  setting.control.kind === "yes_no" ? value === "yes" : value

/** What can be adjusted; every module defines its own settings and the same two pages serve all. */
export const settingPages = (settings: readonly Setting[]) => {
  const settingOf = (request: Request): Setting => {
    const setting = settings.find(({ key }) => key === request.parameter("key"))
    if (!setting) throw notFound({ th: "ไม่มีการตั้งค่านี้", en: "There is no such setting" })
    return setting
  }
  return [
    page({
      path: paths.settings,
      right: accessRights["setting.read"],
      audit: "nothing",
      show: async ({ services }) => {
        const valued = settings.map(async (setting) => ({
          setting,
          value: await readSetting(services.database.query, setting),
        }))
        return { title: words.settings, content: <SettingsPage settings={await Promise.all(valued)} /> }
      },
    }),
    page({
      path: paths.setting(":key"),
      right: accessRights["setting.read"],
      audit: "nothing",
      show: async (request) => {
        const setting = settingOf(request)
        const value = await readSetting(request.services.database.query, setting)
        const typed = setting.control.kind === "yes_no" ? (value ? "yes" : "") : String(value)
        return view(request, setting, freshForm({ value: typed }))
      },
    }),
    form({
      path: paths.setting(":key"),
      right: accessRights["setting.change"],
      audit: "act",
      recent: true,
      submit: async (request, sent) => {
        const setting = settingOf(request)
        const parsed = parseForm(ChangeSetting, sent)
        if (!parsed.ok) return { ...(await view(request, setting, parsed.state)), status: 422 }
        const { value, reason } = parsed.data
        try {
          await request.execute(changeSetting, { setting, value: typedValue(setting, value) }, { reason })
          return request.leaveNotice(redirect(request.href(paths.settings)), words.saved)
        } catch (error) {
          if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
          return { ...(await view(request, setting, withIssues(parsed.state, error.issues))), status: 422 }
        }
      },
    }),
  ]
}
