import type { Services } from "#database/act.ts"
import type { Actor } from "#kernel/rights.ts"
import { actorById } from "#modules/access/people/actor.ts"
import pg from "pg"
import { unseal } from "#database/seal.ts"
import { stepOf, totpCode } from "#modules/access/sign-in/totp.ts"
import type { Clock, TestApp } from "../support/app.ts"
import { Visitor } from "../support/visitor.ts"

/** A clock that stands still until it is moved. */
export class MovedClock implements Clock {
  #at: number
  constructor(at = "2026-11-21T09:00:00Z") {
    this.#at = Date.parse(at)
  }
  now() {
    return new Date(this.#at)
  }
  forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
    this.#at += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
  }
}

export const asOwner = async <Row extends object>(
  app: TestApp,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: app.ownerUrl })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** What the newest mail to an address says, and the path that it leads to. */
export const newestMail = async (app: TestApp, address: string) => {
  const [row] = await asOwner<{ id: string; subject: string; letter: Buffer }>(
    app,
    "select id, subject, letter from outgoing_mail where to_address = $1 order by queued_at desc, id desc limit 1",
    [address],
  )
  if (!row) return undefined
  const opened = unseal(app.services.key("letters in the outbox"), row.letter, row.id)
  const letter = JSON.parse(opened?.toString() ?? "{}") as { link?: { path: string } }
  return { subject: row.subject, path: letter.link?.path ?? "" }
}

export const goodPassword = "ลมหนาวพัดผ่านทุ่งนา"
export const otherPassword = "ฝนแรกตกที่ปลายไร่"

/** The code that an authenticator shows at a moment. */
export const codeAt = (secret: Buffer, at: Date) => totpCode(secret, stepOf(at))

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
export const fromBase32 = (text: string): Buffer => {
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("")
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** Sets up the second factor as a person would, from what the page shows; gives the secret and the recovery codes. */
export const enrol = async (app: TestApp, visitor: Visitor) => {
  const html = await (await visitor.get("/account/second-factor")).text()
  const secret = fromBase32((/class="secret">([A-Z2-7 ]+)</.exec(html)?.[1] ?? "").replaceAll(" ", ""))
  const sealed = /name="secret" value="([^"]+)"/.exec(html)?.[1] ?? ""
  const answer = await visitor.post("/account/second-factor", {
    secret: sealed,
    code: codeAt(secret, app.services.now()),
  })
  const codes = [...(await answer.text()).matchAll(/<code>([a-z2-7]{5}-[a-z2-7]{5})<\/code>/g)].map(
    (match) => match[1] ?? "",
  )
  return { secret, codes, status: answer.status }
}

/** The first administrator, set up by the one-time address, with a second factor. */
export const firstAdministrator = async (app: TestApp, setUpPath: string) => {
  const visitor = new Visitor(app)
  await visitor.post(setUpPath, { name: "ผู้ดูแล ทดสอบ", email: "admin@example.go.th", password: goodPassword })
  return { visitor, ...(await enrol(app, visitor)) }
}

export { Visitor }

/** The person of an address with the posts held today, as if signed in with everything the account has. */
export const actorOf = async (services: Services, email: string): Promise<Actor | undefined> => {
  const { rows } = await services.database.pool.query<{ id: string }>(
    "select id from account where email = $1",
    [email],
  )
  return rows[0] && actorById(services, rows[0].id)
}
