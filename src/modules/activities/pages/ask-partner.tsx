import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { getRelationItem } from "#modules/registry/index.ts"
import { Actions, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { inviteToConfirm } from "../commands/make-link.ts"
import { languageOfCountry, linkLanguages } from "../links/rules.ts"
import { linkWords } from "../links/words.ts"
import { paths, withQuery } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import type { ActivityDetail } from "../schema.ts"
import { sentState } from "./entry.ts"
import { DaysField, inviting, languageOptions, LinkForm, mayInvite } from "./link-form.tsx"
import { words } from "./words.ts"

const activityToAsk = async (request: Request) => {
  const { pool } = request.services.database
  const activity = await getActivity(pool, request.parameter("id"))
  const relation = await getRelationItem(pool, activity.relationId)
  mayInvite(request, relation)
  return { activity, relation }
}

const AskPartner = ({
  activity,
  state,
}: {
  readonly activity: ActivityDetail
  readonly state: FormState
}) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(linkWords.askPartner)}</h1>
      <p class="about">{activity.title}</p>
      <p class="lead">{t(linkWords.askPartnerLead)}</p>
      <Form action={href(paths.askPartner(activity.id))} state={state}>
        <TextField name="organisationName" label={linkWords.partnerOrganisation} />
        <Select name="language" label={linkWords.language} options={languageOptions(linkLanguages)} />
        <DaysField />
        <Actions act={linkWords.make} cancel={{ path: paths.activity(activity.id), label: words.cancel }} />
      </Form>
    </>
  )
}

const askView = (activity: ActivityDetail, state: FormState, status?: 422): View => ({
  title: linkWords.askPartner,
  content: <AskPartner activity={activity} state={state} />,
  ...(status ? { status } : {}),
})

/** The partner abroad is asked to confirm an activity, in its own language. */
export const askPartnerPages = [
  page({
    path: paths.askPartner(":id"),
    ...inviting,
    audit: "nothing",
    show: async (request) => {
      const { activity, relation } = await activityToAsk(request)
      const partner = relation.parties.find(({ side }) => side === "partner")
      const own = activity.organisers.find(({ side }) => side === "partner")
      const first = { organisationName: own?.name, language: languageOfCountry(partner?.country), days: "30" }
      return askView(activity, freshForm(first))
    },
  }),
  form({
    path: paths.askPartner(":id"),
    ...inviting,
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const { activity } = await activityToAsk(request)
      sent.set("organisationKind", "partner_government")
      const parsed = parseForm(LinkForm, sent)
      if (!parsed.ok) return askView(activity, withIssues(sentState(sent), parsed.state.issues), 422)
      const { id } = await request.execute(inviteToConfirm, { activityId: activity.id, ...parsed.data })
      return redirect(request.href(withQuery(paths.links(activity.relationId), { show: id })))
    },
  }),
]
