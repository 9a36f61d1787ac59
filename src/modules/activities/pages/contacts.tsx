import { fiscalYearOf, latestDay, preciseDate } from "#kernel/dates.ts"
import { formatDate } from "#kernel/format.ts"

import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { PastLink } from "#modules/access/index.ts"
import { getRelation, registryPaths, titleOf } from "#modules/registry/index.ts"
import { Breadcrumbs, Empty, Status } from "#ui/components/parts.tsx"
import { Timeline } from "#ui/components/timeline.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { type Contact, contactsOf, type Obligation, obligationsOf, talksOf } from "../queries/contacts.ts"
import { activityRights } from "../rights.ts"
import { sides } from "../rules.ts"
import { names } from "../words.ts"
import { contactWords } from "./contact-words.ts"
import { editContactPages } from "./edit-contacts.tsx"
import { talkPages } from "./log-talk.tsx"
import { RelationNav } from "./parts.tsx"
import { homeUnitsOf } from "./relation-activities.tsx"

const read = async (request: Request) => {
  const { pool } = request.services.database
  const relation = await getRelation(pool, request.parameter("id"))
  const [contacts, talks, promises] = await Promise.all([
    contactsOf(pool, relation.id),
    talksOf(pool, relation.id),
    obligationsOf(pool, relation.id),
  ])
  const mayWrite = request.may(activityRights["contact.write"], { units: homeUnitsOf(relation) })
  return { relation, contacts, talks, promises, mayWrite, today: request.services.today() }
}

/** Whom the offices speak with on both sides, what was spoken, and what was promised. */
export const contactPages = [
  page({
    path: paths.contacts(":id"),
    right: activityRights["contact.read"],
    audit: "reading",
    show: async (request) => {
      const data = await read(request)
      return { title: contactWords.title, wide: true, content: <ContactsPage {...data} /> }
    },
  }),
  ...editContactPages,
  ...talkPages,
]

const ContactsPage = ({
  relation,
  contacts,
  talks,
  promises,
  mayWrite,
  today,
}: Awaited<ReturnType<typeof read>>) => {
  const { t, href, language } = usePage()
  return (
    <>
      <Breadcrumbs steps={[{ path: registryPaths.relation(relation.id), label: titleOf(relation) }]} />
      <h1>{t(contactWords.title)}</h1>
      <p class="about">{t(titleOf(relation))}</p>
      <RelationNav relation={relation.id} current="contacts" year={fiscalYearOf(today)} office />
      <p class="soft">{t(contactWords.lead)}</p>
      <section aria-labelledby="promises">
        <h2 id="promises">{t(contactWords.promises)}</h2>
        <Promises promises={promises} mayWrite={mayWrite} today={today} />
      </section>
      <div class="against">
        {sides.map((side) => (
          <section aria-labelledby={side}>
            <h2 id={side}>{t(names.side[side])}</h2>
            <People
              contacts={contacts.filter((one) => one.side === side)}
              mayWrite={mayWrite}
              today={today}
            />
          </section>
        ))}
      </div>
      {mayWrite && (
        <p class="actions no-print">
          <a class="button primary" href={href(paths.logContact(relation.id))}>
            {t(contactWords.log)}
          </a>
          <a class="button" href={href(paths.newContact(relation.id))}>
            {t(contactWords.add)}
          </a>
        </p>
      )}
      <section aria-labelledby="talks">
        <h2 id="talks">{t(contactWords.talks)}</h2>
        {talks.length === 0 ? (
          <Empty says={contactWords.noTalks} />
        ) : (
          <Timeline
            entries={talks.map(({ happenedOn, channel, summary, contactName }) => ({
              when: formatDate(preciseDate(happenedOn), { language, months: "short" }),
              what: contactName
                ? {
                    th: `${contactWords.channel[channel].th} · ${contactName}`,
                    en: `${contactWords.channel[channel].en} · ${contactName}`,
                  }
                : contactWords.channel[channel],
              children: <p class="typed">{summary}</p>,
            }))}
          />
        )}
      </section>
      <PastLink kind="contacts" id={relation.id} />
    </>
  )
}

type PeopleProps = {
  readonly contacts: readonly Contact[]
  readonly mayWrite: boolean
  readonly today: string
}

const People = ({ contacts, mayWrite, today }: PeopleProps) => {
  const { href, language } = usePage()
  if (contacts.length === 0) return <Empty says={contactWords.none} />
  return (
    <ul class="plain-list">
      {contacts.map((one) => (
        <li>
          <strong>{mayWrite ? <a href={href(paths.contact(one.id))}>{one.name}</a> : one.name}</strong>{" "}
          {one.heldUntil && latestDay(one.heldUntil) < today && (
            <Status tone="slate" label={contactWords.former} />
          )}
          <span class="other-name">
            {[one.postTitle, one.organisation, one.language].filter(Boolean).join(" · ")}
          </span>
          <span class="other-name">{[one.phone, one.email].filter(Boolean).join(" · ")}</span>
          {(one.heldFrom ?? one.heldUntil) && (
            <span class="other-name">
              {[one.heldFrom, one.heldUntil]
                .map((date) => (date ? formatDate(date, { language, months: "short" }) : "…"))
                .join(" – ")}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type PromisesProps = {
  readonly promises: readonly Obligation[]
  readonly mayWrite: boolean
  readonly today: string
}

const Promises = ({ promises, mayWrite, today }: PromisesProps) => {
  const { t, href, language } = usePage()
  if (promises.length === 0) return <Empty says={contactWords.noPromises} />
  return (
    <ul class="plain-list">
      {promises.map((one) => {
        const late = one.state === "open" && one.dueOn !== null && one.dueOn < today
        const tone =
          one.state === "kept" ? "jade" : one.state === "dropped" ? "slate" : late ? "brick" : "indigo"
        return (
          <li class="link-line">
            {one.what} <Status tone={tone} label={contactWords[one.state]} />
            <span class="other-name">
              {t(names.side[one.side])}
              {one.dueOn &&
                ` · ${t(contactWords.due)} ${formatDate(preciseDate(one.dueOn), { language, months: "short" })}`}
              {one.outcome && ` · ${one.outcome}`}
            </span>
            {mayWrite && one.state === "open" && (
              <form class="actions" method="post" action={href(paths.obligation(one.id))}>
                <button type="submit" name="kept" value="yes">
                  {t(contactWords.kept)}
                </button>
                <button type="submit" name="kept" value="no" class="quiet-button">
                  {t(contactWords.dropped)}
                </button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
