import assert from "node:assert/strict"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { startTestApp, type TestApp } from "../support/app.ts"
import { endProcess, startServerProcess } from "../support/server-process.ts"

const dataFolder = mkdtempSync(join(tmpdir(), "maitri-provider-"))
let app: TestApp
before(async () => {
  app = await startTestApp()
})
after(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true })
})

/** A port at which nobody answers. */
const deadPort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })

test("a server whose provider is away at the start starts, says so to whoever chooses it, and takes passwords", async () => {
  const { server, address } = await startServerProcess(app.ownerUrl, dataFolder, {
    MAITRI_OIDC_ISSUER: `http://127.0.0.1:${await deadPort()}`,
    MAITRI_OIDC_CLIENT_ID: "maitri",
    MAITRI_OIDC_CLIENT_SECRET: "secret",
    MAITRI_OIDC_NAME: "ThaiD",
    MAITRI_OIDC_NAME_TH: "ไทยดี",
  })
  try {
    assert.equal((await fetch(`${address}/healthz`)).status, 200)
    const door = await (await fetch(`${address}/sign-in`)).text()
    assert.ok(door.includes("ไทยดี"))
    const way = /href="(\/sign-in\/with\/[^"]+)"/.exec(door)?.[1] ?? assert.fail("no way to the provider")
    const chosen = await fetch(address + way.replaceAll("&amp;", "&"), { redirect: "manual" })
    const says = await chosen.text()
    assert.ok(chosen.status < 500, String(chosen.status))
    assert.match(says, /ไทยดี|ผู้ให้บริการ/)
    const password = await fetch(`${address}/sign-in`, {
      method: "POST",
      headers: { origin: address },
      body: new URLSearchParams({ email: "nobody@example.org", password: "ไม่ถูกต้องแน่นอน", next: "/" }),
      redirect: "manual",
    })
    assert.equal(password.status, 422)
  } finally {
    await endProcess(server, "SIGTERM")
  }
})
