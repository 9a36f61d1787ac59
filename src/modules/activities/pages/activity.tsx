import { formatDate, formatInstant, formatNumber } from "#kernel/format.ts"
import { preciseDate } from "#kernel/dates.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { same } from "#kernel/text.ts"
import { redirect } from "#http/respond.ts"
import { page } from "#http/routes.ts"
import { PastLink } from "#modules/access/index.ts"
import { Files } from "#modules/files/index.ts"
import { registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Facts, Status } from "#ui/components/parts.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { getActivity, subjectOfDetail } from "../queries/detail.ts"
import { activityRights } from "../rights.ts"
import type { ActivityDetail } from "../schema.ts"
import { names } from "../words.ts"
import { ActivityActs } from "./activity-acts.tsx"
import { BudgetTable } from "./budget-table.tsx"
import { EraseNames } from "./erase-names.tsx"
import { ActivityDates, ActivityState, Evidence } from "./parts.tsx"
import { type ActivityPageData, readActivityPage } from "./read-activity.ts"
import { Waiting } from "./waiting.tsx"
import { words } from "./words.ts"

/** An activity: what, when, who, what came of it, with its photographs; for offices also money, questions and acts. */
export const activityPage = page({
  path: paths.activity(":id"),
  right: activityRights["activity.read"],
  audit: "nothing",
  show: async (request) => {
    const activity = await getActivity(request.services.database.pool, request.parameter("id"))
    if (activity.mergedInto) return redirect(request.href(paths.activity(activity.mergedInto)))
    const { allowed, because } = explain(
      activityRights["activity.read"],
      request.actor,
      subjectOfDetail(activity),
    )
    if (!allowed) throw forbidden(because)
    const data = await readActivityPage(request, activity)
    return { title: same(activity.title), content: <ActivityPage {...data} /> }
  },
})

const ActivityPage = (data: ActivityPageData) => {
  const { t, href } = usePage()
  const { activity, relation, files, lines, messages, named, may } = data
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: registryPaths.relation(relation.id), label: titleOf(relation) },
          { path: paths.ofRelation(relation.id), label: words.activities },
        ]}
      />
      <h1>{activity.title}</h1>
      <p class="passport-state">
        <ActivityState activity={activity} />
        <ActivityDates activity={activity} />
      </p>
      {activity.withdrawn && (
        <Callout tone="brick" title={words.withdrawn}>
          <p>{activity.withdrawnReason}</p>
        </Callout>
      )}
      <Waiting {...data} />
      <ActivityFacts activity={activity} office={may.money} />
      <Result activity={activity} />
      <section aria-labelledby="files">
        <h2 id="files">{t(words.files)}</h2>
        <Files files={files} record={{ kind: "activity", id: activity.id }} mayAttach={may.write} />
      </section>
      {may.money && (
        <section aria-labelledby="budget">
          <h2 id="budget">{t(words.budget)}</h2>
          <BudgetTable lines={lines} />
          {may.write && (
            <p class="no-print">
              <a class="button" href={href(paths.budget(activity.id))}>
                {t(words.editBudget)}
              </a>
            </p>
          )}
        </section>
      )}
      {messages.length > 0 && <Messages messages={messages} />}
      {may.write && <ActivityActs activity={activity} />}
      {named && <EraseNames id={activity.id} />}
      {may.money && <PastLink kind="activity" id={activity.id} />}
    </>
  )
}

const ActivityFacts = ({
  activity,
  office,
}: {
  readonly activity: ActivityDetail
  readonly office: boolean
}) => {
  const { t, href, language } = usePage()
  const { organisers, participants, evidence, partnerConfirmedOn } = activity
  return (
    <Facts
      facts={[
        [words.kind, t(names.kind[activity.kind])],
        [words.dimension, t(names.dimension[activity.dimension])],
        [words.place, activity.place ?? undefined],
        [
          words.organisers,
          organisers.length > 0
            ? organisers.map(({ name, side, kind }) => (
                <span class="partner">
                  {name}{" "}
                  <span class="soft">
                    {t(names.side[side])} · {t(names.organiser[kind])}
                  </span>
                </span>
              ))
            : undefined,
        ],
        [
          words.participants,
          participants.length > 0
            ? participants.map(({ side, group, count }) => (
                <span class="partner">
                  {t(words.people(formatNumber(count, language)))}{" "}
                  <span class="soft">
                    {t(names.group[group])} · {t(names.side[side])}
                  </span>
                </span>
              ))
            : undefined,
        ],
        [
          words.jointShort,
          <Status
            tone={activity.joint ? "jade" : "slate"}
            label={activity.joint ? words.joint : words.oneSided}
          />,
        ],
        [words.signing, activity.signingCeremony ? t(words.signingHint) : undefined],
        [
          words.evidence,
          activity.state === "held" ? (
            <>
              <Evidence grade={evidence} /> {t(names.evidence[gradeNames[evidence] ?? "none"])}
              {partnerConfirmedOn && office && (
                <span class="other-name">
                  {t(
                    words.signedBy(
                      activity.partnerConfirmedBy ?? "",
                      formatDate(preciseDate(partnerConfirmedOn), { language }),
                    ),
                  )}
                </span>
              )}
            </>
          ) : undefined,
        ],
        [words.stateReason, activity.stateReason ?? undefined],
        [
          words.project,
          activity.projectId && activity.projectTitle ? (
            <a href={href(paths.project(activity.projectId))}>{activity.projectTitle}</a>
          ) : undefined,
        ],
        [words.intention, (office && activity.intentionTitle) || undefined],
        [
          words.sdgs,
          activity.sdgs.length > 0 ? activity.sdgs.map((goal) => t(words.sdg(goal))).join(" · ") : undefined,
        ],
      ]}
    />
  )
}

const gradeNames = ["none", "report", "documented", "partner_signed"] as const

const Result = ({ activity }: { readonly activity: ActivityDetail }) => {
  const { t } = usePage()
  const parts = [
    [words.outputs, activity.outputs],
    [words.outcomes, activity.outcomes],
    [words.nextStep, activity.nextStep],
  ] as const
  if (parts.every(([, text]) => !text)) return null
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t(words.result)}</h2>
      {parts.map(
        ([label, text]) =>
          text && (
            <>
              <h3>{t(label)}</h3>
              <p class="typed">{text}</p>
            </>
          ),
      )}
    </section>
  )
}

const Messages = ({ messages }: Pick<ActivityPageData, "messages">) => {
  const { t, language } = usePage()
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{t(words.messages)}</h2>
      <ol class="timeline">
        {messages.map(({ kind, text, by, at }) => (
          <li class={kind === "question" ? "marigold" : "jade"}>
            <span class="timeline-when">{formatInstant(at, language)}</span>
            <span class="timeline-what">
              {t(words.messageKind[kind])} {by && <span class="soft">{by}</span>}
            </span>
            <div class="timeline-more">
              <p class="typed">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
