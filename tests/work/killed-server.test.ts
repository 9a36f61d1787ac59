import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { startTestApp, type TestApp } from "../support/app.ts"
import { signInAs } from "../support/people.ts"
import { endProcess, startServerProcess } from "../support/server-process.ts"
import { startMailServer } from "../support/smtp.ts"
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

const startServer = (smtpUrl?: string) =>
  startServerProcess(
    app.ownerUrl,
    dataFolder,
    smtpUrl ? { MAITRI_SMTP_URL: smtpUrl, MAITRI_MAIL_FROM: "maitri@example.go.th" } : {},
  )

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
  await endProcess(first.server, "SIGKILL")
  const mail = await startMailServer()
  const second = await startServer(mail.url)
  await until(() => mail.taken.length > 0, 30)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await endProcess(second.server, "SIGTERM")
  const third = await startServer(mail.url)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  await endProcess(third.server, "SIGTERM")
  await mail.close()
  assert.deepEqual(
    mail.taken.map(({ to }) => to),
    [email],
  )
})
