import { freshForm } from "#http/forms.ts"
import { redirect } from "#http/respond.ts"
import { form, page } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Actions } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { endOwnSessions } from "../commands/end-own-sessions.ts"
import { paths } from "../paths.ts"
import { sessionsOf } from "../queries.ts"
import { accessRights } from "../rights.ts"
import { deviceOf } from "../sign-in/device.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"

type Session = Awaited<ReturnType<typeof sessionsOf>>[number]
type Props = { readonly sessions: readonly Session[]; readonly here: string | undefined }

const SessionsPage = ({ sessions, here }: Props) => {
  const { t, href, language } = usePage()
  return (
    <>
      <h1>{t(words.sessions)}</h1>
      <Table
        caption={words.sessions}
        rows={sessions}
        columns={[
          { label: words.device, cell: (session) => t(deviceOf(session.user_agent)), heads: true },
          { label: words.lastUse, cell: (session) => formatInstant(session.seen_at, language) },
          { label: words.since, cell: (session) => formatInstant(session.created_at, language) },
          {
            label: words.endSession,
            cell: (session) =>
              session.id === here ? (
                <Status tone="jade" label={words.thisDevice} />
              ) : (
                <form method="post" action={href(paths.endSession(session.id))}>
                  <button type="submit">{t(words.endSession)}</button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <Form action={href(paths.endOtherSessions)} state={freshForm()}>
          <Actions act={words.endOthers} cancel={{ path: paths.account, label: words.account }} />
        </Form>
      )}
    </>
  )
}

export const sessionPages = [
  page({
    path: paths.sessions,
    right: accessRights["access.read_own_account"],
    audit: "nothing",
    show: async (request) => {
      const sessions = await sessionsOf(request.services.database.query, personOf(request).accountId)
      return {
        title: words.sessions,
        content: <SessionsPage sessions={sessions} here={request.session?.id} />,
      }
    },
  }),
  form({
    path: paths.endOtherSessions,
    right: accessRights["access.change_own_account"],
    audit: "act",
    recent: true,
    submit: async (request) => {
      const allBut = request.session?.id ?? ""
      await request.execute(endOwnSessions, { accountId: personOf(request).accountId, allBut })
      return request.leaveNotice(redirect(request.href(paths.sessions)), words.sessionEnded)
    },
  }),
  form({
    path: paths.endSession(":id"),
    right: accessRights["access.change_own_account"],
    audit: "act",
    recent: true,
    submit: async (request) => {
      const one = request.parameter("id")
      await request.execute(endOwnSessions, { accountId: personOf(request).accountId, one })
      return request.leaveNotice(redirect(request.href(paths.sessions)), words.sessionEnded)
    },
  }),
]
