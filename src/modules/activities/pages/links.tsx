import { type FormState, freshForm, parseForm, withIssues } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { type Answer, form, page, type View } from "#http/routes.ts"
import { fiscalYearOf } from "#kernel/dates.ts"
import { getRelationItem, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty } from "#ui/components/parts.tsx"
import { Actions, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { inviteToReport, revokeLink } from "../commands/make-link.ts"
import { linkPurpose, tokenOf } from "../links/token.ts"
import { linkWords } from "../links/words.ts"
import { paths, withQuery } from "../paths.ts"
import { type LinkItem, linksOf } from "../queries/links.ts"
import { organiserKinds } from "../rules.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { sentState } from "./entry.ts"
import { DaysField, inviting, languageOptions, LinkForm, mayInvite } from "./link-form.tsx"
import { LinkTable, ShownLink } from "./link-list.tsx"
import { RelationNav } from "./parts.tsx"

/** The whole address of a link, as it is sent to people: Thai at the address itself, others begin in English. */
const addressOf = (request: Request, link: Pick<LinkItem, "id" | "purpose" | "language">): string => {
  const token = tokenOf(link.id, request.services.key(linkPurpose))
  const path = link.purpose === "report" ? paths.report(token) : paths.confirmAsPartner(token)
  const origin = request.installation.origin ?? new URL(request.http.req.url).origin
  return `${origin}${link.language === "th" ? "" : "/en"}${path}`
}

const readPage = async (request: Request) => {
  const { pool } = request.services.database
  const relation = await getRelationItem(pool, request.parameter("id"))
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
        <Select name="language" label={linkWords.language} options={languageOptions(["th", "en"])} />
        <DaysField />
        <Actions act={linkWords.make} />
      </Form>
    </>
  )
}

/** The links of a relation: made, shown again, taken back. */
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
]
