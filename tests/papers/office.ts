import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import pino from "pino"
import { installJobs } from "#database/jobs/install.ts"
import { startWorkers } from "#database/jobs/workers.ts"
import { paperWorkers } from "#modules/files/index.ts"
import { allPapers } from "#src/extensions.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import type { TestPerson } from "#tests/support/people.ts"

export type Office = { readonly app: TestApp; readonly folder: string; readonly close: () => Promise<void> }

/** A Maitri in which papers are made. */
export const startOffice = async (): Promise<Office> => {
  const folder = mkdtempSync(join(tmpdir(), "maitri-papers-"))
  const app = await startTestApp({ installation: { dataFolder: folder } })
  const workers = paperWorkers(folder, allPapers)
  await installJobs(
    app.ownerUrl,
    workers.map(({ job }) => job),
  )
  const working = await startWorkers({
    url: app.ownerUrl,
    services: app.services,
    workers,
    log: pino({ level: "silent" }),
    tempo: { look: 1, supervise: 60 },
  })
  return {
    app,
    folder,
    close: async () => {
      await working.stop()
      await app.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What a person does with pages and papers. */
export const paperAs = (app: TestApp, person: TestPerson, prefix = "/en") => {
  const headers = { cookie: person.cookie, origin: app.url }
  const get = async (path: string) => {
    const answer = await app.fetch(path, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const post = (path: string, fields: Record<string, string>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    return app.fetch(`${prefix}${path}`, { method: "POST", body, headers })
  }
  const upload = (path: string, fields: Record<string, string>, name: string, bytes: Uint8Array) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.set(field, value)
    body.set("file", new File([new Uint8Array(bytes)], name))
    return app.fetch(`${prefix}${path}`, { method: "POST", body, headers })
  }
  const download = async (path: string) => {
    const file = await app.fetch(path, { headers })
    return { type: file.headers.get("content-type"), bytes: Buffer.from(await file.arrayBuffer()) }
  }
  /** Asks for a paper and waits until its file is there; where it failed, gives the page that says why. */
  const print = async (kind: string, id: string, format: string, more: Record<string, string> = {}) => {
    const asked = await post("/papers", { kind, id, format, ...more })
    const where = asked.headers.get("location") ?? ""
    if (asked.status !== 303) throw new Error(`${asked.status}: ${await asked.text()}`)
    if (where.includes("/files/")) return { where, ...(await download(where)) }
    for (;;) {
      const { text } = await get(where)
      const file = /href="(\/files\/[^"]+)"/.exec(text)?.[1]
      if (file) return { where: file, ...(await download(file)) }
      if (!text.includes("<look-again")) return { where, type: "page", bytes: Buffer.from(text) }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return { get, post, upload, print }
}
