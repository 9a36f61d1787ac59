import type { Act, Tx } from "#database/act.ts"
import type { Actor, OrganisationKind, Role } from "#kernel/rights.ts"
import { hashPassword } from "../passwords.ts"
import { addDays, type Day } from "#kernel/dates.ts"

/** Somebody who was invented, and how they sign in. */
export type InventedPerson = {
  readonly email: string
  readonly role: Role
  readonly organisation: string
  /** The person in the post, as if signed in: what is told of them is done in their name. Of two, the first had it before. */
  readonly actor: Extract<Actor, { kind: "person" }>
}

type Wanted = {
  /** Stands before every name, so that nobody takes them for real. */
  readonly mark: string
  readonly password: string
  /** Thai units whose offices are peopled; those of the centre are peopled in any case. */
  readonly units: readonly string[]
}

const years = 10

/**
 * Invents holders for the posts of the offices of units and of the centre, all with one password, for demonstrations alone; who
 * administers is never invented. Addresses are of a domain that nobody can have.
 */
export const inventPeople = async (
  tx: Tx,
  act: Act,
  { mark, password, units }: Wanted,
): Promise<readonly InventedPerson[]> => {
  const posts = await tx
    .selectFrom("post as p")
    .innerJoin("organisation as o", "o.id", "p.organisation_id")
    .select(["p.id", "p.role", "p.title_th", "o.id as office", "o.kind", "o.code", "o.name_th", "o.units"])
    .where("p.ended_on", "is", null)
    .where("p.role", "<>", "administrator")
    .orderBy("o.code")
    .orderBy("p.role")
    .execute()
  const hash = await hashPassword(password)
  const made: InventedPerson[] = []
  for (const [at, post] of posts.entries()) {
    if (post.units.length > 0 && !post.units.some((unit) => units.includes(unit))) continue
    const email = `${post.code ?? "office"}.${post.role}.${at}@demo.example`.toLowerCase()
    const name = `${mark} ${post.title_th} ${post.name_th}`.slice(0, 120)
    const from = addDays(act.today, -365 * years)
    const until = changesHands(post, at) ? addDays(act.today, -daysSinceChange) : null
    made.push(await appoint(tx, act, { post, hash, name, email, from, until }))
    if (!until) continue
    const next = { name: `${name} (ใหม่)`, email: `new.${email}`, from: addDays(until, 1), until: null }
    made.push(await appoint(tx, act, { post, hash, ...next }))
  }
  return made
}

/** Of some provinces the head changed a week ago. */
const changesHands = ({ role, units }: Post, at: number): boolean =>
  role === "executive" && units.length > 0 && at % 6 === 0
const daysSinceChange = 7

type Post = {
  readonly id: string
  readonly role: string
  readonly office: string
  readonly kind: string
  readonly name_th: string
  readonly units: readonly string[]
}

type Appointed = {
  readonly post: Post
  readonly hash: string
  readonly name: string
  readonly email: string
  readonly from: Day
  readonly until: Day | null
}

/** Somebody with an account, in a post. */
const appoint = async (
  tx: Tx,
  act: Act,
  { post, hash, name, email, from, until }: Appointed,
): Promise<InventedPerson> => {
  const id = act.newId()
  await tx.insertInto("account").values({ id, name, email, created_at: act.at }).execute()
  await tx
    .insertInto("credential")
    .values({ account_id: id, password_hash: hash, password_changed_at: act.at })
    .execute()
  await tx
    .insertInto("appointment")
    .values({
      id: act.newId(),
      post_id: post.id,
      account_id: id,
      held_from: from,
      held_until: until,
      created_at: act.at,
    })
    .execute()
  const role = post.role as Role
  const held = {
    postId: post.id,
    role,
    organisationId: post.office,
    organisationKind: post.kind as OrganisationKind,
    units: post.units,
  }
  const actor = { kind: "person", accountId: id, name, appointments: [held] } as const
  return { email, role, organisation: post.name_th, actor }
}
