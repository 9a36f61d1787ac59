import type { Request } from "#http/request.ts"
import { page } from "#http/routes.ts"
import { day } from "#kernel/dates.ts"
import { formatDate, formatInstant } from "#kernel/format.ts"
import type { Right } from "#kernel/rights.ts"
import { roleNames } from "#kernel/rights-words.ts"
import { Breadcrumbs, Facts, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../paths.ts"
import { appointmentsOf, getPerson } from "../people/queries.ts"
import { proofsOf, sessionsOf } from "../queries.ts"
import { noteWords } from "../security/words.ts"
import { accessRights } from "../rights.ts"
import { words as accountWords } from "../words.ts"
import { personActWords, personStates, words } from "../words-administration.ts"
import { toneOf, visibleUnits } from "./people.tsx"

type Person = Awaited<ReturnType<typeof getPerson>>
type Appointments = Awaited<ReturnType<typeof appointmentsOf>>
type Props = {
  readonly person: Person
  readonly appointments: Appointments
  readonly proofs: Awaited<ReturnType<typeof proofsOf>>
  readonly sessions: number
  readonly today: string
  readonly request: Request
}

const PersonPage = ({ person, appointments, proofs, sessions, today, request }: Props) => {
  const { t, href, language } = usePage()
  const administers = request.may(accessRights["person.suspend"], { accountIds: [person.id] })
  return (
    <>
      <Breadcrumbs
        steps={[
          { path: paths.administration, label: words.administration },
          { path: paths.people, label: words.people },
        ]}
      />
      <h1>{person.name || t(personStates.erased)}</h1>
      <p>
        <Status tone={toneOf(person.state)} label={personStates[person.state]} />
      </p>
      <Facts
        facts={[
          [words.email, person.email ?? undefined],
          [words.since, formatInstant(person.created_at, language)],
          [
            words.secondFactor,
            administers ? (
              <Status
                tone={proofs.secondFactorSince ? "jade" : "slate"}
                label={proofs.secondFactorSince ? accountWords.enrolled : accountWords.notEnrolled}
              />
            ) : undefined,
          ],
          [words.sessions, administers ? String(sessions) : undefined],
        ]}
      />
      <h2>{t(words.terms)}</h2>
      {appointments.length === 0 ? (
        <p class="empty">{t(words.none)}</p>
      ) : (
        <Terms appointments={appointments} today={today} request={request} />
      )}
      {!person.erased_at && (
        <p>
          <a class="button" href={href(paths.appoint(person.id))}>
            {t(words.appoint)}
          </a>
        </p>
      )}
      {administers && !person.erased_at && <Acts person={person} />}
    </>
  )
}

const Terms = ({
  appointments,
  today,
  request,
}: {
  readonly appointments: Appointments
  readonly today: string
  readonly request: Request
}) => {
  const { t, href, language } = usePage()
  const written = (date: string) => formatDate(day(date), { language })
  return (
    <Table
      caption={words.terms}
      rows={appointments}
      columns={[
        {
          label: words.post,
          cell: (row) => t({ th: row.title_th, en: row.title_en }),
          heads: true,
        },
        {
          label: words.organisation,
          cell: (row) => t({ th: row.name_th, en: row.name_en }),
        },
        { label: words.role, cell: (row) => t(roleNames[row.role as keyof typeof roleNames]) },
        {
          label: words.term,
          cell: (row) =>
            `${written(row.held_from)} – ${row.held_until ? written(row.held_until) : t(words.noEnd)}${
              row.acting ? ` (${t(words.acting)})` : ""
            }`,
        },
        {
          label: words.endTerm,
          cell: (row) =>
            (row.held_until === null || row.held_until >= today) && mayEnd(request, row) ? (
              <a href={href(paths.endAppointment(row.id))}>{t(words.endTerm)}</a>
            ) : (
              ""
            ),
        },
      ]}
    />
  )
}

const mayEnd = (request: Request, row: Appointments[number]) =>
  request.may(accessRights["person.end_appointment"], {
    units: row.units,
    organisationIds: [row.organisation_id],
    state: row.kind,
  })

/** What can be done with an account in its present state, each on a page of its own. */
export const personActs = {
  "resend-invitation": { right: accessRights["person.resend_invitation"], when: ["invited"] },
  "end-sessions": { right: accessRights["person.end_sessions"], when: ["active", "no_post"] },
  "reset-second-factor": {
    right: accessRights["person.reset_second_factor"],
    when: ["active", "no_post", "suspended"],
  },
  suspend: { right: accessRights["person.suspend"], when: ["active", "invited", "no_post"] },
  reinstate: { right: accessRights["person.reinstate"], when: ["suspended"] },
  erase: { right: accessRights["person.erase"], when: ["no_post", "suspended", "invited"] },
} as const satisfies Record<keyof typeof personActWords, { right: Right; when: readonly Person["state"][] }>

export type PersonActName = keyof typeof personActs

const Acts = ({ person }: { readonly person: Person }) => {
  const { t, href } = usePage()
  const names = (Object.keys(personActs) as PersonActName[]).filter((name) =>
    (personActs[name].when as readonly string[]).includes(person.state),
  )
  return (
    <>
      <h2>{t(words.acts)}</h2>
      <ul>
        <li>
          <a href={href(paths.correctPerson(person.id))}>{t(words.correct)}</a>
        </li>
        {names.map((name) => (
          <li>
            <a href={href(paths.personAct(person.id, name))}>{t(personActWords[name].title)}</a>
          </li>
        ))}
        <li>
          <a href={href(`${paths.security}?account=${person.id}`)}>{t(noteWords.ofPerson)}</a>
        </li>
      </ul>
    </>
  )
}

export const personPages = [
  page({
    path: paths.person(":id"),
    right: accessRights["person.read"],
    audit: "nothing",
    show: async (request) => {
      const { database, today } = request.services
      const person = await getPerson(database.query, request.parameter("id"), today(), visibleUnits(request))
      const [appointments, proofs, sessions] = await Promise.all([
        appointmentsOf(database.query, person.id),
        proofsOf(database.query, person.id),
        sessionsOf(database.query, person.id),
      ])
      return {
        title: { th: person.name || "–", en: person.name || "–" },
        wide: true,
        content: (
          <PersonPage
            person={person}
            appointments={appointments}
            proofs={proofs}
            sessions={sessions.length}
            today={today()}
            request={request}
          />
        ),
      }
    },
  }),
]
