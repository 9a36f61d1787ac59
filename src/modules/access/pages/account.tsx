import { execute } from "#database/act.ts"
import { freshForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { named } from "#kernel/explain.ts"
import { formatInstant } from "#kernel/format.ts"
import type { Actor } from "#kernel/rights.ts"
import { Facts, Status } from "#ui/components/parts.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { signOut } from "../commands/sign-out.ts"
import { cookieIn, endedCookie, sessionCookie } from "../cookies.ts"
import { paths } from "../paths.ts"
import { proofsOf } from "../queries.ts"
import { accessRights } from "../rights.ts"
import { words } from "../words.ts"
import { dataWords } from "../personal-data/words.ts"
import { withheldNotice } from "./withheld.tsx"

type Person = Extract<Actor, { kind: "person" }>

/** The person who asks; pages of one's own account are shown to nobody else. */
export const personOf = ({ actor }: Request): Person => {
  if (actor.kind !== "person") throw new Error("a page of one's own account was shown to nobody")
  return actor
}

type Proofs = Awaited<ReturnType<typeof proofsOf>>

type PageProps = {
  readonly person: Person
  readonly proofs: Proofs
  readonly providers: Request["installation"]["providers"]
}

const AccountPage = ({ person, proofs, providers }: PageProps) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{person.name}</h1>
      {withheldNotice(person)}
      <h2>{t(words.posts)}</h2>
      <Posts person={person} />
      <h2>{t(words.security)}</h2>
      <Safety proofs={proofs} />
      {providers.map(({ id, label }) => (
        <p>
          <a href={`${href(paths.provider(id))}?connect=yes`} rel="nofollow">
            {t(words.connect)} {t(label)}
          </a>
        </p>
      ))}
      <h2>{t(dataWords.title)}</h2>
      <p>
        <a href={href(paths.ownData)}>{t(dataWords.see)}</a>
      </p>
      <Form action={href(paths.signOut)} state={freshForm()}>
        <Actions act={words.signOut} />
      </Form>
    </>
  )
}

const Posts = ({ person }: { readonly person: Person }) => {
  const { t, href } = usePage()
  if (person.appointments.length + (person.withheld?.length ?? 0) === 0)
    return <p class="empty">{t(words.noPosts)}</p>
  return (
    <>
      <ul>
        {person.appointments.map((held) => (
          <li>{t(named(held))}</li>
        ))}
        {person.withheld?.map((held) => (
          <li>
            {t(named(held))} <Status tone="marigold" label={words.withheld} />
          </li>
        ))}
      </ul>
      <p>
        <a href={href(paths.inherited)}>{t(dataWords.inherited)}</a>
      </p>
    </>
  )
}

const Safety = ({ proofs }: { readonly proofs: Proofs }) => {
  const { t, href, language } = usePage()
  const { secondFactorSince: since } = proofs
  return (
    <Facts
      facts={[
        [
          words.password,
          <>
            {proofs.passwordChangedAt && formatInstant(proofs.passwordChangedAt, language)}{" "}
            <a href={href(paths.changePassword)}>{t(words.changePassword)}</a>
          </>,
        ],
        [
          words.enrol,
          <>
            <Status tone={since ? "jade" : "slate"} label={since ? words.enrolled : words.notEnrolled} />{" "}
            <a href={href(paths.enrol)}>{t(since ? words.enrolAgain : words.enrol)}</a>
          </>,
        ],
        [
          words.recovery,
          since ? (
            <>
              {t(words.recoveryLeft(proofs.recoveryCodesLeft))}{" "}
              <a href={href(paths.recoveryCodes)}>{t(words.recoveryAct)}</a>
            </>
          ) : undefined,
        ],
        [words.sessions, <a href={href(paths.sessions)}>{t(words.seeSessions)}</a>],
        [words.tokens, <a href={href(paths.tokens)}>{t(words.seeTokens)}</a>],
      ]}
    />
  )
}

export const accountPages = [
  page({
    path: paths.account,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    show: async (request) => {
      const person = personOf(request)
      const proofs = await proofsOf(request.services.database.query, person.accountId)
      return {
        title: words.account,
        content: <AccountPage person={person} proofs={proofs} providers={request.installation.providers} />,
      }
    },
  }),
  form({
    path: paths.signOut,
    right: accessRights["access.sign_out"],
    audit: "act",
    submit: async (request) => {
      const { http, secure, services, actor } = request
      const token = cookieIn(http.req.header("cookie"), sessionCookie, secure)
      if (token) await execute(services, actor, signOut, { token }, { requestId: request.id() })
      const home = redirect(request.href("/"), {
        "set-cookie": endedCookie(sessionCookie, secure),
        "clear-site-data": '"cache", "storage"',
      })
      return request.leaveNotice(home, words.signedOut)
    },
  }),
]
