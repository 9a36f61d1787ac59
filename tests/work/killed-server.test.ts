import assert from "node:assert/strict"
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs } from "../support/people.ts"
import { startMailServer } from "../support/smtp.ts"
import { nodeArguments, root } from "../../tools/run.mjs"
import { until } from "./acts.ts"

const dataFolder = mkdtempSync(join(tmpdir(), "maitri-killed-"))
let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true })
})

/** A server as it is run, over the test's database; gives its address. */
const startServer = async (smtpUrl?: string): Promise<{ server: ChildProcess; address: string }> => {
  const server = spawn(process.execPath, [...nodeArguments, `${root}src/main.ts`], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      DATABASE_URL: app.ownerUrl,
      MAITRI_DATA: dataFolder,
      MAITRI_SECRET: "a secret that only tests know, long enough",
      ...(smtpUrl ? { MAITRI_SMTP_URL: smtpUrl, MAITRI_MAIL_FROM: "maitri@example.go.th" } : {}),
    },
  })
  let said = ""
  server.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()))
  await until(() => /Maitri: http/.test(said), 60)
  return { server, address: /Maitri: (http\S+)/.exec(said)?.[1] ?? "" }
}

const kill = async (server: ChildProcess, signal: "SIGKILL" | "SIGTERM") => {
  server.kill(signal)
  await once(server, "exit")
}

test("a server that is killed after an act sends its letter when it runs again, once", async () => {
  const person = await signInAs(app, { role: "officer" })
  const email = `${person.accountId}@example.org`
  const first = await startServer()
  const asked = await fetch(`${first.address}/sign-in/new-password`, {
    method: "POST",
    body: new URLSearchParams({ email }),
    redirect: "manual",
  })
  assert.ok(asked.status < 400)
  await kill(first.server, "SIGKILL")
  const mail = await startMailServer()
  const second = await startServer(mail.url)
  await until(() => mail.taken.length > 0, 30)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await kill(second.server, "SIGTERM")
  const third = await startServer(mail.url)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  await kill(third.server, "SIGTERM")
  await mail.close()
  assert.deepEqual(
    mail.taken.map(({ to }) => to),
    [email],
  )
})
