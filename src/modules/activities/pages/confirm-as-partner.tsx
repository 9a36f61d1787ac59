import { type FormState, freshForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { form, page, type View } from "#http/routes.ts"
import { Refusal } from "#kernel/errors.ts"
import { same } from "#kernel/text.ts"
import { openSecretLink } from "#modules/access/index.ts"
import { Facts } from "#ui/components/parts.tsx"
import { TextArea, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { confirmAsPartner } from "../commands/confirm-as-partner.ts"
import { type PartnerWords, partnerWords } from "../links/partner-words.ts"
import { type LinkLanguage, linkLanguages } from "../links/rules.ts"
import { idInToken, linkPurpose } from "../links/token.ts"
import { paths, withQuery } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import { type OpenLink, openLink } from "../queries/links.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { sentState } from "./entry.ts"

type Opened = {
  readonly token: string
  readonly link: OpenLink
  readonly activity: ActivityDetail
  readonly tongue: LinkLanguage
  readonly words: PartnerWords
}

const read = async (request: Request): Promise<Opened> => {
  const { services } = request
  const { pool } = services.database
  const token = request.parameter("token")
  const id = idInToken(token, services.key(linkPurpose))
  const link = await openSecretLink(request, () => openLink(pool, id, "confirm", services.today()))
  const activity = await getActivity(pool, link.activityId ?? "")
  const asked = request.query("in")
  const tongue = linkLanguages.find((code) => code === asked) ?? link.language
  return { token, link, activity, tongue, words: partnerWords[tongue] }
}

/** A day in the reader's own tongue: common era outside Thailand. */
const dayIn = (activity: ActivityDetail, tongue: LinkLanguage): string =>
  [activity.beginsOn, activity.endsOn].flatMap((date) => (date ? [written(date, tongue)] : [])).join(" – ")

const written = (date: string, tongue: LinkLanguage): string => {
  if (date.length === 4) return tongue === "th" ? String(Number(date) + 543) : date
  const style =
    date.length === 7 ? ({ year: "numeric", month: "long" } as const) : ({ dateStyle: "long" } as const)
  const at = new Date(`${date.padEnd(10, "-01").slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat(tongue, { ...style, timeZone: "UTC" }).format(at)
}

const ConfirmPage = ({ opened, state }: { readonly opened: Opened; readonly state: FormState }) => {
  const { href } = usePage()
  const { token, link, activity, tongue, words } = opened
  const here = paths.confirmAsPartner(token)
  return (
    <div lang={tongue}>
      <nav class="tabs" aria-label="Language">
        {linkLanguages.map((code) => (
          <a
            lang={code}
            hreflang={code}
            href={href(withQuery(here, { in: code }))}
            aria-current={code === tongue ? "page" : undefined}
          >
            {new Intl.DisplayNames(code, { type: "language" }).of(code)}
          </a>
        ))}
      </nav>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Facts
        facts={[
          [same(words.between), link.pair.en],
          [same(words.when), dayIn(activity, tongue)],
          [same(words.where), activity.place ?? undefined],
          [same(words.result), activity.outputs ?? activity.outcomes ?? undefined],
        ]}
      />
      <p class="about">{activity.title}</p>
      <Form action={href(withQuery(here, { in: tongue }))} state={state}>
        <TextField name="by" label={same(words.yourPost)} autocomplete="name" />
        <TextArea name="remark" label={same(words.remark)} rows={3} />
        <div class="actions">
          <button type="submit" class="primary" name="step" value="yes">
            {words.yes}
          </button>
          <button type="submit" name="step" value="no">
            {words.no}
          </button>
        </div>
      </Form>
    </div>
  )
}

const view = (opened: Opened, state: FormState, status?: 422): View => ({
  title: same(opened.words.title),
  content: <ConfirmPage opened={opened} state={state} />,
  plain: true,
  ...(status ? { status } : {}),
})

const byLink = { right: activityRights["activity.confirm_as_partner"] } as const

/** The partner abroad looks at one activity, in its own language, and confirms it or says what is not right. */
export const confirmAsPartnerPages = [
  page({
    path: paths.confirmAsPartner(":token"),
    ...byLink,
    audit: "nothing",
    show: async (request) => view(await read(request), freshForm()),
  }),
  form({
    path: paths.confirmAsPartner(":token"),
    ...byLink,
    audit: "act",
    submit: async (request, sent) => {
      const opened = await read(request)
      const text = (name: string) => sent.get(name)?.toString().trim() ?? ""
      const agrees = text("step") !== "no"
      try {
        const { token } = opened
        await request.execute(confirmAsPartner, { token, agrees, by: text("by"), remark: text("remark") })
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "invalid") throw error
        const issues = [{ path: "remark", text: same(opened.words.missing) }]
        return view(opened, withIssues(sentState(sent), issues), 422)
      }
      const content = (
        <div lang={opened.tongue}>
          <h1>{opened.words.thanks}</h1>
        </div>
      )
      return { title: same(opened.words.thanks), content, plain: true }
    },
  }),
]
