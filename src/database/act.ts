import { createHash } from "node:crypto"
import { sql, type Transaction } from "kysely"
import type { Day } from "#kernel/dates.ts"
import { conflict, forbidden, invalid, notFound } from "#kernel/errors.ts"
import type { NewId } from "#kernel/ids.ts"
import {
  type Actor,
  type Appointment,
  decide,
  type Right,
  type Subject,
  type Verdict,
} from "#kernel/rights.ts"
import type { Database } from "./database.ts"
import type { DB } from "./schema.ts"

/** What commands and queries stand on; made once, at the composition root. */
export type Services = {
  readonly database: Database
  readonly now: () => Date
  readonly today: () => Day
  readonly newId: NewId
  /** A key of this installation for one purpose, 32 bytes: seals what must not be read from a copy of the database. */
  readonly key: (purpose: string) => Buffer
}

/** A transaction in which an act is being carried out. Stores take nothing else, so nothing is written outside one. */
export type Tx = Transaction<DB>

/** The act under way: who does it, by which appointment, when, and why. */
export type Act = {
  readonly id: string
  readonly actor: Actor
  readonly by: Appointment | undefined
  readonly at: Date
  readonly today: Day
  readonly newId: NewId
  readonly key: (purpose: string) => Buffer
  readonly reason: string | undefined
}

/**
 * One act: what it needs, the right that allows it, what it is about (found and locked before the right is judged), and
 * what it does. The right's name is the act's name in the history. Where it is about several things (a record as it was
 * and as it is to be), the right must hold for each.
 */
export type Command<Input, Found, Output> = {
  readonly right: Right
  readonly find: (
    tx: Tx,
    input: Input,
    act: Omit<Act, "by">,
  ) => Promise<Found & { readonly subject: Subject | readonly Subject[] }>
  readonly run: (tx: Tx, act: Act, input: Input, found: Found) => Promise<Output>
}

/** Gives a command its types. The object stays as it is. */
export const command = <Input, Found, Output>(definition: Command<Input, Found, Output>) => definition

export type ActOptions = {
  readonly reason?: string | undefined
  readonly requestId?: string | undefined
  /** Sent by the caller; the same key from the same actor is carried out once and answered alike. */
  readonly idempotencyKey?: string | undefined
}

let carriedOut = 0

/** How many acts this process has carried out: what was read before the last of them may be out of date. */
export const actsCarriedOut = (): number => carriedOut

/**
 * Carries out a command: in one transaction it locks, judges the right, writes, and adds the act to the history.
 * @throws Refusal when it is not allowed, not valid, or the record has moved on
 */
export const execute = async <Input, Found, Output>(
  services: Services,
  actor: Actor,
  definition: Command<Input, Found, Output>,
  input: Input,
  options: ActOptions = {},
): Promise<Output> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const output = await services.database.query
        .transaction()
        .execute((tx) => carryOut(tx, services, actor, definition, input, options))
      carriedOut++
      return output
    } catch (error) {
      if (attempt < 3 && isRepeatable(error)) continue
      throw asRefusal(error)
    }
  }
}

const carryOut = async <Input, Found, Output>(
  tx: Tx,
  services: Services,
  actor: Actor,
  definition: Command<Input, Found, Output>,
  input: Input,
  options: ActOptions,
): Promise<Output> => {
  const id = services.newId()
  const begun = {
    id,
    actor,
    at: services.now(),
    today: services.today(),
    newId: services.newId,
    key: services.key,
    reason: options.reason,
  }
  await sql`select set_config('maitri.act', ${id}, true)`.execute(tx)
  const earlier = await claimKey<Output>(tx, actor, definition.right, input, options.idempotencyKey)
  if (earlier) return earlier.output
  const found = await definition.find(tx, input, begun)
  const verdict = decideAll(definition.right, actor, found.subject)
  if (!verdict.allowed) throw forbidden(notAllowed)
  const output = await definition.run(tx, { ...begun, by: verdict.by }, input, found)
  await tx
    .insertInto("history.act")
    .values({
      id,
      name: definition.right.act,
      actor_kind: actor.kind,
      // a person's name is resolved from the account, so that it can be erased; the number of the account stays
      actor_name: actor.kind === "system" ? actor.name : "",
      account_id: actor.kind === "person" ? actor.accountId : null,
      post_id: verdict.by?.postId ?? null,
      reason: options.reason ?? null,
      request_id: options.requestId ?? null,
    })
    .execute()
  await keepOutput(tx, actor, options.idempotencyKey, output)
  return output
}

const decideAll = (right: Right, actor: Actor, about: Subject | readonly Subject[]): Verdict => {
  const verdicts = [about].flat().map((subject: Subject) => decide(right, actor, subject))
  return (
    verdicts.find((verdict) => !verdict.allowed) ?? verdicts[0] ?? { allowed: false, grants: right.grants }
  )
}

const notAllowed = {
  th: "บัญชีนี้ไม่มีสิทธิทำรายการนี้",
  en: "This account may not do this",
}

const keyOwner = (actor: Actor): string => (actor.kind === "person" ? actor.accountId : actor.kind)

/** Takes the key for this request; waits for another that holds it, and gives that one's output if it was the same. */
const claimKey = async <Output>(
  tx: Tx,
  actor: Actor,
  right: Right,
  input: unknown,
  key: string | undefined,
): Promise<{ output: Output } | undefined> => {
  if (!key) return undefined
  const request_hash = createHash("sha256")
    .update(`${right.act} ${JSON.stringify(input)}`)
    .digest("hex")
  const claimed = await tx
    .insertInto("idempotency_key")
    .values({ actor: keyOwner(actor), key, request_hash })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return undefined
  const earlier = await tx
    .selectFrom("idempotency_key")
    .select(["request_hash", "output"])
    .where("actor", "=", keyOwner(actor))
    .where("key", "=", key)
    .executeTakeFirstOrThrow()
  if (earlier.request_hash !== request_hash)
    throw invalid([{ path: "Idempotency-Key", text: keyUsed }], keyUsed)
  return { output: earlier.output as Output }
}

const keyUsed = {
  th: "กุญแจกันส่งซ้ำนี้ใช้กับคำขออื่นไปแล้ว",
  en: "This idempotency key was used for another request",
}

const keepOutput = async (tx: Tx, actor: Actor, key: string | undefined, output: unknown) => {
  if (!key) return
  await tx
    .updateTable("idempotency_key")
    .set({ output: JSON.stringify(output ?? null) })
    .where("actor", "=", keyOwner(actor))
    .where("key", "=", key)
    .execute()
}

const isRepeatable = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code
  return code === "40001" || code === "40P01"
}

/** What the database itself refuses reaches people as a refusal too, not as a fault of the program. */
const asRefusal = (error: unknown): unknown => {
  const { code } = error as { code?: unknown }
  if (code === "23505" || code === "23P01")
    return conflict({ th: "มีรายการนี้อยู่แล้ว", en: "This exists already" })
  if (code === "23503") return notFound({ th: "ไม่พบรายการที่อ้างถึง", en: "What this refers to does not exist" })
  return error
}
