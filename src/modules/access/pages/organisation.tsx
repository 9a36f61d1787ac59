import { page } from "#http/routes.ts"
import { day } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"
import { type Actor, decide } from "#kernel/rights.ts"
import { organisationKindNames, roleNames } from "#kernel/rights-words.ts"
import { same, type Text } from "#kernel/text.ts"
import { Breadcrumbs, Facts } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { getOrganisation, postsOf, unitNamesByCode } from "../organisations/queries.ts"
import { paths } from "../paths.ts"
import { PastLink } from "../past/link.tsx"
import { accessRights } from "../rights.ts"
import { organisationSubject } from "../subjects.ts"
import { words } from "../words-administration.ts"
import { WhatIMayDo } from "./what-i-may-do.tsx"

type Organisation = Awaited<ReturnType<typeof getOrganisation>>
type Posts = Awaited<ReturnType<typeof postsOf>>
type Props = {
  readonly organisation: Organisation
  readonly posts: Posts
  readonly places: ReadonlyMap<string, Text>
  readonly actor: Actor
}

const OrganisationPage = ({ organisation, posts, places, actor }: Props) => {
  const { t, href, language } = usePage()
  const { id, kind, units, origin, valid_until } = organisation
  const subject = organisationSubject(organisation)
  const may = (act: keyof typeof accessRights) => decide(accessRights[act], actor, subject).allowed
  return (
    <>
      <Breadcrumbs steps={[{ path: paths.organisations, label: words.organisations }]} />
      <h1>{t({ th: organisation.name_th, en: organisation.name_en })}</h1>
      <Facts
        facts={[
          [words.kind, t(organisationKindNames[kind])],
          [
            words.area,
            units.length > 0 ? units.map((code) => t(places.get(code) ?? same(code))).join(" · ") : undefined,
          ],
          [words.origin, origin ?? undefined],
          [words.validUntil, valid_until ? formatDate(day(valid_until), { language }) : undefined],
        ]}
      />
      <h2>{t(words.posts)}</h2>
      {posts.length === 0 ? (
        <p class="empty">{t(words.none)}</p>
      ) : (
        <PostTable posts={posts} mayInvite={may("person.invite")} mayEnd={may("post.end")} />
      )}
      <p class="actions">
        {may("post.add") && (
          <a class="button" href={href(paths.newPost(id))}>
            {t(words.addPost)}
          </a>
        )}
        {may("organisation.change") && <a href={href(paths.changeOrganisation(id))}>{t(words.change)}</a>}
      </p>
      <PastLink kind="organisation" id={id} />
      <WhatIMayDo
        actor={actor}
        subject={subject}
        acts={[
          { right: accessRights["organisation.change"], path: paths.changeOrganisation(id) },
          { right: accessRights["post.add"], path: paths.newPost(id) },
          { right: accessRights["person.invite"], path: `${paths.invite}?organisation=${id}` },
        ]}
      />
    </>
  )
}

type TableProps = { readonly posts: Posts; readonly mayInvite: boolean; readonly mayEnd: boolean }

const PostTable = ({ posts, mayInvite, mayEnd }: TableProps) => {
  const { t, href, language } = usePage()
  const ended = (on: string) => `${t(words.endedOn)} ${formatDate(day(on), { language })}`
  return (
    <Table
      caption={words.posts}
      rows={posts}
      columns={[
        { label: words.post, cell: (post) => t({ th: post.title_th, en: post.title_en }), heads: true },
        { label: words.role, cell: (post) => t(roleNames[post.role]) },
        {
          label: words.holder,
          cell: (post) =>
            post.holders
              .map(({ name, acting }) => (acting ? `${name} (${t(words.acting)})` : name))
              .join(" · ") || <span class="soft">{t(words.vacant)}</span>,
        },
        {
          label: words.appoint,
          cell: (post) => {
            if (post.ended_on) return ended(post.ended_on)
            return (
              <>
                {mayInvite && <a href={href(`${paths.invite}?post=${post.id}`)}>{t(words.invite)}</a>}{" "}
                {mayEnd && post.holders.length === 0 && (
                  <a href={href(paths.endPost(post.id))}>{t(words.endPost)}</a>
                )}
              </>
            )
          },
        },
      ]}
    />
  )
}

export const organisationPages = [
  page({
    path: paths.organisation(":id"),
    right: accessRights["organisation.read"],
    audit: "nothing",
    show: async (request) => {
      const { database, today } = request.services
      const organisation = await getOrganisation(database.query, request.parameter("id"))
      const posts = await postsOf(database.query, organisation.id, today())
      const places = await unitNamesByCode(database.query, organisation.units)
      return {
        title: { th: organisation.name_th, en: organisation.name_en },
        wide: true,
        content: (
          <OrganisationPage organisation={organisation} posts={posts} places={places} actor={request.actor} />
        ),
      }
    },
  }),
]
