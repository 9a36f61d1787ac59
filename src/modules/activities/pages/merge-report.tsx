import { freshForm, type FormState, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { form, page, type View } from "#http/routes.ts"
import { same } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Radios } from "#ui/forms/fields.tsx"
import { usePage } from "#ui/page-context.ts"
import { mergeActivity } from "../commands/merge-activity.ts"
import { paths } from "../paths.ts"
import { alikeOf } from "../queries/alike.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { activityFor, attempt, view } from "./act-page.tsx"
import { sentState } from "./entry.ts"
import { dateRange } from "./parts.tsx"
import { words } from "./words.ts"

const showMerge = async (
  request: Request,
  activity: ActivityDetail,
  state: FormState,
  status?: 409 | 422,
): Promise<View> => {
  const alike = await alikeOf(request.services.database.pool, activity.id)
  if (alike.length === 0) return { title: words.mergeTitle, content: <NothingAlike activity={activity} /> }
  return view(
    {
      title: words.mergeTitle,
      activity,
      action: paths.merge(activity.id),
      label: words.merge,
      state,
      children: (
        <Radios
          name="into"
          label={words.alike}
          hint={words.mergeHint}
          options={alike.map(({ id, title, beginsOn, endsOn }) => ({
            value: id,
            label: same(title),
            hint: {
              th: dateRange(beginsOn, endsOn, "th"),
              en: dateRange(beginsOn, endsOn, "en"),
            },
          }))}
        />
      ),
    },
    status,
  )
}

const NothingAlike = ({ activity }: { readonly activity: ActivityDetail }) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.mergeTitle)}</h1>
      <p class="about">{activity.title}</p>
      <Empty says={words.noSame} />
      <p>
        <a href={href(paths.activity(activity.id))}>{activity.title}</a>
      </p>
    </>
  )
}

const confirming = { right: activityRights["activity.confirm"] } as const

/** Merging a report into the activity that it tells of again. */
export const mergeReportPages = [
  page({
    path: paths.merge(":id"),
    ...confirming,
    audit: "nothing",
    show: async (request) => showMerge(request, await activityFor(request, "activity.confirm"), freshForm()),
  }),
  form({
    path: paths.merge(":id"),
    ...confirming,
    audit: "act",
    submit: async (request, sent) => {
      const activity = await activityFor(request, "activity.confirm")
      const into = sent.get("into")?.toString() ?? ""
      return attempt(
        request,
        words.merged,
        () => request.execute(mergeActivity, { id: activity.id, into }),
        (issues, status) => showMerge(request, activity, withIssues(sentState(sent), issues), status),
      )
    },
  }),
]
