import { freshForm, type FormState, parseForm } from "#http/forms.ts"
import type { Request } from "#http/request.ts"
import { redirect } from "#http/respond.ts"
import { form, page, type View } from "#http/routes.ts"
import { formatInstant } from "#kernel/format.ts"
import { Callout } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { Actions, Radios, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { usePage } from "#ui/page-context.ts"
import { makeToken } from "../commands/make-token.ts"
import { revokeToken } from "../commands/revoke-token.ts"
import { paths } from "../paths.ts"
import { tokensOf } from "../queries.ts"
import { accessRights } from "../rights.ts"
import { MakeToken, tokenDays } from "../schema.ts"
import { words } from "../words.ts"
import { personOf } from "./account.tsx"

type Token = Awaited<ReturnType<typeof tokensOf>>[number]
type Props = {
  readonly tokens: readonly Token[]
  readonly state: FormState
  readonly made?: string | undefined
}

const view = async (request: Request, state: FormState, made?: string, status?: 422): Promise<View> => {
  const { services } = request
  const tokens = await tokensOf(services.database.query, personOf(request).accountId, services.now())
  return {
    title: words.tokens,
    content: <TokensPage tokens={tokens} state={state} made={made} />,
    ...(status ? { status } : {}),
  }
}

const scopeOptions = [
  { value: "read", label: words.scopeRead },
  { value: "read_write", label: words.scopeWrite },
]

const TokensPage = ({ tokens, state, made }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.tokens)}</h1>
      <p class="lead">{t(words.tokensLead)}</p>
      {made && (
        <Callout tone="marigold" title={words.tokenMade}>
          <p>
            <code class="secret">{made}</code>
          </p>
          <p>{t(words.tokenHow)}</p>
        </Callout>
      )}
      {tokens.length === 0 ? <p class="empty">{t(words.noTokens)}</p> : <TokenTable tokens={tokens} />}
      <h2>{t(words.makeToken)}</h2>
      <Form action={href(paths.tokens)} state={state}>
        <TextField name="name" label={words.tokenName} />
        <Radios name="scope" label={words.scope} options={scopeOptions} />
        <Select
          name="days"
          label={words.lasts}
          options={tokenDays.map((days) => ({ value: days, label: words.days(Number(days)) }))}
        />
        <Actions act={words.makeToken} cancel={{ path: paths.account, label: words.account }} />
      </Form>
    </>
  )
}

const TokenTable = ({ tokens }: { readonly tokens: readonly Token[] }) => {
  const { t, href, language } = usePage()
  return (
    <Table
      caption={words.tokens}
      rows={tokens}
      columns={[
        { label: words.tokenName, cell: (token) => token.name, heads: true },
        {
          label: words.scope,
          cell: (token) => t(token.scope === "read" ? words.scopeRead : words.scopeWrite),
        },
        {
          label: words.lastUse,
          cell: (token) => (token.seen_at ? formatInstant(token.seen_at, language) : "–"),
        },
        { label: words.expires, cell: (token) => formatInstant(token.expires_at, language) },
        {
          label: words.revoke,
          cell: (token) => (
            <form method="post" action={href(paths.revokeToken(token.id))}>
              <button type="submit">{t(words.revoke)}</button>
            </form>
          ),
        },
      ]}
    />
  )
}

export const tokenPages = [
  page({
    path: paths.tokens,
    right: accessRights["access.make_token"],
    audit: "nothing",
    recent: true,
    show: (request) => view(request, freshForm({ scope: "read" })),
  }),
  form({
    path: paths.tokens,
    right: accessRights["access.make_token"],
    audit: "act",
    recent: true,
    submit: async (request, sent) => {
      const parsed = parseForm(MakeToken, sent)
      if (!parsed.ok) return view(request, parsed.state, undefined, 422)
      const { accountId } = personOf(request)
      const { token } = await request.execute(makeToken, { accountId, ...parsed.data })
      return view(request, freshForm({ scope: "read" }), token)
    },
  }),
  form({
    path: paths.revokeToken(":id"),
    right: accessRights["access.change_own_account"],
    audit: "act",
    submit: async (request) => {
      const { accountId } = personOf(request)
      await request.execute(revokeToken, { accountId, id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(paths.tokens)), words.revoked)
    },
  }),
]
