import { z } from "zod"
import { renderSVG } from "uqr"
import { raw } from "hono/html"
import { requiredText } from "#http/fields.ts"
import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { type Day, fiscalYearOf } from "#kernel/dates.ts"
import { forbidden } from "#kernel/errors.ts"
import { explain } from "#kernel/explain.ts"
import { formatDate, formatNumber } from "#kernel/format.ts"
import { same } from "#kernel/text.ts"
import { getRelation, registryPaths, type RelationDetail, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Callout, Empty, Status } from "#ui/components/parts.tsx"
import { Actions, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { inviteToConfirm, inviteToReport, revokeLink } from "../commands/make-link.ts"
import { linkDays, languageOfCountry, linkLanguages } from "../links/rules.ts"
import { linkPurpose, tokenOf } from "../links/token.ts"
import { linkWords } from "../links/words.ts"
import { paths, withQuery } from "../paths.ts"
import { getActivity } from "../queries/detail.ts"
import { type LinkItem, linksOf } from "../queries/links.ts"
import { activityRights } from "../rights.ts"
import { organiserKinds } from "../rules.ts"
import type { ActivityDetail } from "../schema.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { sentState } from "./entry.ts"
import { RelationNav } from "./parts.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"
import { words } from "./words.ts"

const LinkForm = z.object({
  organisationName: requiredText(200),
  organisationKind: z.enum(organiserKinds),
  language: z.enum(linkLanguages),
  days: z.coerce.number().pipe(z.union(linkDays.map((days) => z.literal(days)))),
})

const languageNames = Object.fromEntries(
  linkLanguages.map((code) => [
    code,
    same(new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code),
  ]),
) as Record<(typeof linkLanguages)[number], ReturnType<typeof same>>

const mayInvite = (request: Request, relation: RelationDetail) => {
  const { allowed, because } = explain(activityRights["activity.invite"], request.actor, {
    units: homeUnitsOf(relation),
  })
  if (!allowed) throw forbidden(because)
}

/** The whole address of a link, as it is sent to people: Thai at the address itself, others begin in English. */
const addressOf = (request: Request, link: Pick<LinkItem, "id" | "purpose" | "language">): string => {
  const token = tokenOf(link.id, request.services.key(linkPurpose))
  const path = link.purpose === "report" ? paths.report(token) : paths.confirmAsPartner(token)
  const origin = request.installation.origin ?? new URL(request.http.req.url).origin
  return `${origin}${link.language === "th" ? "" : "/en"}${path}`
}

const readPage = async (request: Request) => {
  const { pool } = request.services.database
  const relation = await getRelation(pool, request.parameter("id"))
  mayInvite(request, relation)
  const links = await linksOf(pool, relation.id)
  const shown = links.find(({ id }) => id === request.query("show"))
  return {
    relation,
    links,
    today: request.services.today(),
    shown: shown && { address: addressOf(request, shown), of: shown },
  }
}

const show = async (request: Request, state: FormState, status?: 422): Promise<View> => {
  const data = await readPage(request)
  return {
    title: linkWords.title,
    wide: true,
    content: <LinksPage {...data} state={state} />,
    ...(status ? { status } : {}),
  }
}

type PageProps = Awaited<ReturnType<typeof readPage>> & { readonly state: FormState }

const LinksPage = ({ relation, links, today, shown, state }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.relation(relation.id), label: titleOf(relation) }]} />
      <h1>{t(linkWords.title)}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <RelationNav relation={relation.id} current="links" year={fiscalYearOf(today)} office />
      {shown && <ShownLink address={shown.address} who={shown.of.organisationName} />}
      <p class="lead">{t(linkWords.lead)}</p>
      {links.length === 0 ? (
        <Empty says={linkWords.none} />
      ) : (
        <LinkTable links={links} today={today} here={paths.links(relation.id)} />
      )}
      <h2>{t(linkWords.make)}</h2>
      <Form action={href(paths.links(relation.id))} state={state}>
        <TextField name="organisationName" label={linkWords.organisation} />
        <Select
          name="organisationKind"
          label={linkWords.kind}
          options={optionsOf(organiserKinds, names.organiser)}
        />
        <Select
          name="language"
          label={linkWords.language}
          options={optionsOf(["th", "en"] as const, languageNames)}
        />
        <DaysField />
        <Actions act={linkWords.make} />
      </Form>
    </>
  )
}

const DaysField = () => (
  <Select
    name="days"
    label={linkWords.days}
    options={linkDays.map((days) => ({ value: String(days), label: linkWords.daysOf(days) }))}
  />
)

const ShownLink = ({ address, who }: { readonly address: string; readonly who: string }) => {
  const { t } = usePage()
  return (
    <Callout tone="jade" title={linkWords.made}>
      <p>
        {who} · {t(linkWords.copy)}
      </p>
      <p class="link-address">
        <a href={address}>{address}</a>
      </p>
      <div class="qr" role="img" aria-label={t(linkWords.qr)}>
        {raw(renderSVG(address, { border: 2 }))}
      </div>
    </Callout>
  )
}

const stateOf = (link: LinkItem, today: Day) => {
  if (link.revokedAt) return { tone: "slate", label: linkWords.state.revoked } as const
  if (link.usedAt) return { tone: "jade", label: linkWords.state.used } as const
  if (link.expiresOn < today) return { tone: "slate", label: linkWords.state.over } as const
  return { tone: "indigo", label: linkWords.state.good } as const
}

type TableProps = { readonly links: readonly LinkItem[]; readonly today: Day; readonly here: string }

const LinkTable = ({ links, today, here }: TableProps) => {
  const { t, href, language } = usePage()
  return (
    <ul class="plain-list">
      {links.map((link) => (
        <li class="link-line">
          <strong>{link.organisationName}</strong> <Status {...stateOf(link, today)} />{" "}
          <span class="soft">
            {t(linkWords.purpose[link.purpose])}
            {link.activityTitle && ` “${link.activityTitle}”`} · {t(linkWords.until)}{" "}
            {formatDate(link.expiresOn, { language, months: "short" })} · {t(linkWords.reports)}{" "}
            {formatNumber(link.reports, language)}
          </span>
          {!link.revokedAt && link.expiresOn >= today && (
            <div class="actions">
              <a href={href(withQuery(here, { show: link.id }))}>{t(linkWords.show)}</a>
              <form method="post" action={href(paths.revokeLink(link.id))}>
                <button type="submit" class="quiet-button">
                  {t(linkWords.revoke)}
                </button>
              </form>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const activityToAsk = async (request: Request) => {
  const { pool } = request.services.database
  const activity = await getActivity(pool, request.parameter("id"))
  const relation = await getRelation(pool, activity.relationId)
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
        <Select
          name="language"
          label={linkWords.language}
          options={optionsOf(linkLanguages, languageNames)}
        />
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

const inviting = { right: activityRights["activity.invite"] } as const

/** The links of a relation: made, shown again, taken back; and the partner asked to confirm an activity. */
export const linkPages = [
  page({
    path: paths.links(":id"),
    ...inviting,
    audit: "nothing",
    show: (request) => show(request, freshForm({ organisationKind: "chamber", language: "th", days: "90" })),
  }),
  form({
    path: paths.links(":id"),
    ...inviting,
    audit: "act",
    submit: async (request, sent): Promise<Answer> => {
      const parsed = parseForm(LinkForm, sent)
      if (!parsed.ok) return show(request, withIssues(sentState(sent), parsed.state.issues), 422)
      const relationId = request.parameter("id")
      const { id } = await request.execute(inviteToReport, { relationId, ...parsed.data })
      return redirect(request.href(withQuery(paths.links(relationId), { show: id })))
    },
  }),
  form({
    path: paths.revokeLink(":id"),
    ...inviting,
    audit: "act",
    submit: async (request) => {
      const { relationId } = await request.execute(revokeLink, { id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(paths.links(relationId))), linkWords.revoked)
    },
  }),
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
