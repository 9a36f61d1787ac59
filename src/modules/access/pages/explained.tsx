import { type Explanation, named } from "#kernel/explain.ts"
import type { Actor, Right } from "#kernel/rights.ts"
import { Empty, Status } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import type { FoundSubject } from "../explaining/records.ts"
import { paths } from "../paths.ts"
import { words } from "../words-administration.ts"

type Row = { readonly right: Right; readonly explanation: Explanation }

export type ExplainedProps = {
  readonly actor: Extract<Actor, { kind: "person" }>
  readonly found: FoundSubject | undefined
  readonly rows: readonly Row[]
}

/** What somebody may do and by which post, and what they may not and what is missing. */
export const Explained = ({ actor, found, rows }: ExplainedProps) => {
  const { t, href } = usePage()
  const allowed = rows.filter(({ explanation }) => explanation.allowed)
  // who asks for one act wants to see it; who asks for all, first what follows from posts
  const isOpen = ({ right }: Row) =>
    rows.length > 1 && right.grants.some(({ who }) => who === "anyone" || who === "signed_in")
  const may = allowed.filter((row) => !isOpen(row))
  const open = allowed.filter(isOpen)
  const mayNot = rows.filter(({ explanation }) => !explanation.allowed)
  const posts = [...actor.appointments, ...(actor.withheld ?? [])]
  return (
    <section aria-labelledby="explained">
      <h2 id="explained">{actor.name}</h2>
      <p>
        {t(words.postsToday)}:{" "}
        {posts.length > 0 ? posts.map((held) => t(named(held))).join(" · ") : t(words.none)}{" "}
        <a href={href(paths.person(actor.accountId))}>{t(words.toPerson)}</a>
      </p>
      {found && (
        <p>
          {t(words.onRecord)}: <a href={href(found.path)}>{t(found.title ?? words.thisRecord)}</a>
        </p>
      )}
      {may.length > 0 && <Judged rows={may} allowed />}
      {mayNot.length > 0 && <Judged rows={mayNot} />}
      {open.length > 0 && (
        <details>
          <summary>{t(words.openActs)}</summary>
          <Judged rows={open} allowed />
        </details>
      )}
    </section>
  )
}

const Judged = ({ rows, allowed = false }: { readonly rows: readonly Row[]; readonly allowed?: boolean }) => {
  const { t } = usePage()
  return (
    <>
      <h3>
        <Status tone={allowed ? "jade" : "slate"} label={allowed ? words.may : words.mayNot} />
      </h3>
      <Table
        caption={allowed ? words.may : words.mayNot}
        rows={rows}
        columns={[
          { label: words.act, cell: ({ right }) => t(right.says), heads: true },
          {
            label: words.because,
            cell: ({ explanation: { because, missing } }) =>
              [because, ...missing].map((way, index) => (
                <span class={index > 0 ? "other-name" : undefined}>
                  {index > 0 && `${t(words.otherwise)} `}
                  {t(way)}
                </span>
              )),
          },
        ]}
      />
    </>
  )
}

/** Several people are called alike: which of them? */
export const WhoIsMeant = ({ people, path }: WhoProps) => {
  const { t, href } = usePage()
  return (
    <section aria-labelledby="who">
      <h2 id="who">{t(words.whoIsMeant)}</h2>
      {people.length === 0 ? (
        <Empty says={words.nobodyFound} />
      ) : (
        <ul>
          {people.map(({ id, name, email }) => (
            <li>
              <a href={href(path(email ?? id))}>{name}</a> <span class="soft">{email}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
type WhoProps = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string | null }[]
  readonly path: (person: string) => string
}
