import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { after, before, beforeEach, test } from "node:test"
import fc from "fast-check"
import { newTestDatabase } from "#tests/support/cluster.ts"
import { testMail } from "#tests/support/letters.ts"
import { testServices } from "#tests/support/services.ts"
import { type MailServer, partsOf, startMailServer } from "#tests/support/smtp.ts"
import { nodeArguments, root } from "../../../tools/run.mjs"
import type { Services } from "../act.ts"
import { type Mail, sendMail } from "../mail.ts"
import { deliverDue } from "./deliver.ts"
import { openTransport } from "./transport.ts"

let url: string
let services: Services
let drop: () => Promise<void>
before(async () => {
  ;({ url, drop } = await newTestDatabase())
  services = testServices(url)
})
beforeEach(async () => {
  await services.database.query.deleteFrom("outgoing_mail").execute()
})
after(async () => {
  await services.database.close()
  await drop()
})

const act = () => ({ at: services.now(), newId: services.newId, key: services.key })
const queue = (...mails: readonly Mail[]) =>
  services.database.query.transaction().execute(async (tx) => {
    for (const mail of mails) await sendMail(tx, act(), mail)
  })

const later = (seconds: number): Services => ({
  ...services,
  now: () => new Date(Date.now() + seconds * 1000),
})

const deliver = async (smtpUrl: string, using: Services = services) => {
  const transport = openTransport({ smtpUrl, from: "ไมตรี <maitri@example.go.th>" })
  try {
    const delivery = { transport, origin: () => "https://maitri.example.go.th" }
    await deliverDue(delivery, { services: using, signal: new AbortController().signal })
  } finally {
    transport.close()
  }
}

const withServer = async (
  behaviour: Parameters<typeof startMailServer>[0],
  use: (server: MailServer) => Promise<void>,
) => {
  const server = await startMailServer(behaviour)
  try {
    await use(server)
  } finally {
    await server.close()
  }
}

const states = async () =>
  services.database.query
    .selectFrom("outgoing_mail")
    .select(["key", "state", "attempts", "uncertain", "letter", "last_problem"])
    .orderBy("key")
    .execute()

test("a letter leaves as text and as a page, and is forgotten", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("first", { letter: { ...testMail("x").letter, off: "/mail/off/abc" } }))
    await deliver(smtpUrl)
    const [letter] = taken
    assert.ok(letter)
    const [text = "", html = ""] = partsOf(letter)
    assert.match(text, /เรียนท่านผู้รับ\n\nเปิด:\nhttps:\/\/maitri\.example\.go\.th\/work/)
    assert.match(html, /<a href="https:\/\/maitri\.example\.go\.th\/work"/)
    assert.match(letter.header("message-id"), /^<[0-9a-f-]{36}@example\.go\.th>$/)
    assert.equal(letter.header("auto-submitted"), "auto-generated")
    assert.equal(letter.header("list-unsubscribe"), "<https://maitri.example.go.th/mail/off/abc>")
    assert.deepEqual(
      (await states()).map(({ state, letter: kept }) => [state, kept]),
      [["sent", null]],
    )
    await deliver(smtpUrl)
    assert.equal(taken.length, 1)
  }))

test("the same letter asked for twice is sent once; one that was rolled back, never", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("twice"), testMail("twice"))
    await queue(testMail("twice"))
    await assert.rejects(
      services.database.query.transaction().execute(async (tx) => {
        await sendMail(tx, act(), testMail("rolled-back"))
        throw new Error("no")
      }),
    )
    await deliver(smtpUrl)
    assert.deepEqual(
      taken.map(({ to }) => to),
      ["twice@example.go.th"],
    )
  }))

test("what stands in the outbox cannot be read from a copy of the database", async () => {
  await queue(testMail("sealed", { letter: { paragraphs: ["รหัสลับ secret-token"] } }))
  const [row] = await states()
  assert.equal(row?.letter?.includes("secret-token"), false)
})

test("a recipient that is refused does not keep the others waiting", () =>
  withServer({ refuse: (address) => (address.startsWith("nobody") ? 550 : undefined) }, async (server) => {
    await queue(testMail("a"), testMail("nobody"), testMail("z"))
    await deliver(server.url)
    assert.deepEqual(
      (await states()).map(({ key, state }) => [key, state]),
      [
        ["a", "sent"],
        ["nobody", "failed"],
        ["z", "sent"],
      ],
    )
    assert.match((await states())[1]?.last_problem ?? "", /550/)
  }))

test("a letter that is put off is tried again later, and no more than that", () => {
  let busy = true
  return withServer({ refuse: () => (busy ? 451 : undefined) }, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("later"))
    await deliver(smtpUrl)
    await deliver(smtpUrl)
    assert.deepEqual(
      (await states()).map(({ state, attempts }) => [state, attempts]),
      [["waiting", 1]],
    )
    busy = false
    await deliver(smtpUrl, later(31))
    assert.equal(taken.length, 1)
  })
})

test("a mail server that is down loses nothing", async () => {
  const first = await startMailServer()
  await first.close()
  await queue(...Array.from({ length: 30 }, (_, index) => testMail(`down-${index}`)))
  await deliver(first.url)
  assert.ok((await states()).every(({ state }) => state === "waiting"))
  await withServer({ port: first.port }, async ({ url: smtpUrl, taken }) => {
    await deliver(smtpUrl, later(600))
    assert.equal(new Set(taken.map(({ to }) => to)).size, 30)
    assert.equal(taken.length, 30)
  })
})

test("greylisting: everybody is put off at first, and gets every letter once", () => {
  const seen = new Set<string>()
  const refuse = (address: string) => (seen.has(address) ? undefined : (seen.add(address), 450))
  return withServer({ refuse }, async ({ url: smtpUrl, taken }) => {
    await queue(...Array.from({ length: 10 }, (_, index) => testMail(`grey-${index}`)))
    await deliver(smtpUrl)
    assert.equal(taken.length, 0)
    await deliver(smtpUrl, later(31))
    await deliver(smtpUrl, later(600))
    assert.deepEqual(
      (await states()).map(({ state, attempts }) => [state, attempts]),
      Array.from({ length: 10 }, () => ["sent", 2]),
    )
    assert.equal(taken.length, 10)
  })
})

const withLogin = (url: string, login: string, query = "") => `${url.replace("://", `://${login}@`)}${query}`

test("over TLS, signed in; a wrong password loses nothing", () => {
  const login = { user: "maitri", password: "p@ss word" }
  return withServer({ tls: true, login }, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("login"))
    const trusting = "?requireTLS=true&tls.rejectUnauthorized=false"
    await deliver(withLogin(smtpUrl, "maitri:wrong", trusting))
    const [refused] = await states()
    assert.equal(refused?.state, "waiting")
    assert.match(refused?.last_problem ?? "", /535/)
    await deliver(withLogin(smtpUrl, "maitri:p%40ss%20word", trusting), later(31))
    assert.equal(taken.length, 1)
  })
})

test("a mail server that nobody vouches for, or that offers no TLS where it must, gets nothing", async () => {
  for (const [tls, says] of [
    [true, /certificate/i],
    [false, /STARTTLS|TLS/i],
  ] as const)
    await withServer({ tls }, async ({ url: smtpUrl, taken }) => {
      await services.database.query.deleteFrom("outgoing_mail").execute()
      await queue(testMail("secret"))
      await deliver(`${smtpUrl}?requireTLS=true`)
      assert.equal(taken.length, 0)
      const [waiting] = await states()
      assert.equal(waiting?.state, "waiting")
      assert.match(waiting?.last_problem ?? "", says)
    })
})

test("a slow mail server gets every letter once", () =>
  withServer({ slow: 400 }, async ({ url: smtpUrl, taken }) => {
    await queue(...Array.from({ length: 12 }, (_, index) => testMail(`slow-${index}`)))
    await Promise.all([deliver(smtpUrl), deliver(smtpUrl)])
    assert.equal(taken.length, 12)
    assert.equal(new Set(taken.map(({ to }) => to)).size, 12)
  }))

test("several processes share the outbox and send nothing twice", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await queue(...Array.from({ length: 150 }, (_, index) => testMail(`many-${index}`)))
    await Promise.all([deliver(smtpUrl), deliver(smtpUrl), deliver(smtpUrl)])
    assert.equal(taken.length, 150)
    assert.equal(new Set(taken.map(({ to }) => to)).size, 150)
  }))

test("what is worth nothing any more is not sent", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("old", { expiresAt: new Date(Date.now() - 1000) }))
    await deliver(smtpUrl)
    assert.equal(taken.length, 0)
    assert.deepEqual(
      (await states()).map(({ state, letter }) => [state, letter]),
      [["expired", null]],
    )
  }))

/** Runs a process until it says that it has come so far, and kills it there. */
const killAt = async (task: string, ...more: readonly string[]) => {
  const program = `${root}tests/support/mail-process.ts`
  const child = spawn(process.execPath, [...nodeArguments, program, task, url, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  child.kill("SIGKILL")
  await once(child, "exit")
}

test("killed between commit and sending: the letter is sent, once", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await killAt("commit")
    await deliver(smtpUrl)
    await deliver(smtpUrl, later(600))
    assert.equal(taken.length, 1)
  }))

test("killed between sending and marking: sent again as the very same letter, and counted", () =>
  withServer({}, async ({ url: smtpUrl, taken }) => {
    await queue(testMail("killed-after"))
    await killAt("send", smtpUrl)
    assert.equal(taken.length, 1)
    await deliver(smtpUrl)
    assert.equal(taken.length, 1, "somebody else's claim is left alone while it lasts")
    await deliver(smtpUrl, later(181))
    assert.equal(taken.length, 2)
    assert.equal(taken[1]?.header("message-id"), taken[0]?.header("message-id"))
    const contents = taken.map(({ raw }) => raw.replace(/^From: .*$/m, ""))
    assert.equal(contents[1], contents[0])
    assert.deepEqual(
      (await states()).map(({ state, attempts, uncertain }) => [state, attempts, uncertain]),
      [["sent", 2, 1]],
    )
  }))

test("nothing that people write can become a header or another recipient", async () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...'ab\r\n:;,<>@"\u0000\u2028 ก'.split(""), "\r\nBcc: x@y.th"),
  })
  await withServer({}, async ({ url: smtpUrl, taken }) => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (subject, name) => {
        await services.database.query.deleteFrom("outgoing_mail").execute()
        taken.length = 0
        await queue(testMail("nasty", { subject, to: { name, address: "one@example.go.th" } }))
        await deliver(smtpUrl)
        assert.deepEqual(
          taken.map(({ to }) => to),
          ["one@example.go.th"],
        )
        assert.equal(taken[0]?.header("bcc"), "")
      }),
      { numRuns: 40 },
    )
  })
})

test("an address that is none is refused before it is written", async () => {
  for (const address of ["a b@c.th", "a@b.th\r\nBcc: x@y.th", "a@b.th,c@d.th", "<a@b.th>", "a"])
    await assert.rejects(queue(testMail("x", { to: { name: "", address } })), RangeError)
})
