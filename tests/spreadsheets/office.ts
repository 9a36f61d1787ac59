import pino from "pino"
import { startWorkers, type Workers } from "#database/jobs/workers.ts"
import { installJobs } from "#database/jobs/install.ts"
import { registryWorkers } from "#modules/registry/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import type { TestPerson } from "#tests/support/people.ts"

/** A Maitri whose jobs are worked off. */
export const startOffice = async (): Promise<{ app: TestApp; close: () => Promise<void> }> => {
  const app = await startTestApp()
  await installJobs(
    app.ownerUrl,
    registryWorkers.map(({ job }) => job),
  )
  const workers: Workers = await startWorkers({
    url: app.ownerUrl,
    services: app.services,
    workers: registryWorkers,
    log: pino({ level: "silent" }),
    tempo: { look: 1, supervise: 60 },
  })
  return {
    app,
    close: async () => {
      await workers.stop()
      await app.close()
    },
  }
}

/** What a person sends and sees of spreadsheets. */
export const sheetsAs = (app: TestApp, person: TestPerson, prefix = "/en") => {
  const headers = { cookie: person.cookie, origin: app.url }
  const get = async (path: string) => {
    const answer = await app.fetch(path, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const send = (path: string, form: FormData) => app.fetch(path, { method: "POST", body: form, headers })
  const upload = async (name: string, bytes: Uint8Array | string) => {
    const form = new FormData()
    const content = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes
    form.set("file", new File([new Uint8Array(content)], name))
    return send(`${prefix}/imports/spreadsheets/new`, form)
  }
  const step = async (path: string, name: string, fields: Record<string, string> = {}) => {
    const form = new FormData()
    for (const [key, value] of Object.entries({ ...fields, step: name })) form.set(key, value)
    return send(path, form)
  }
  /** The fields that a page's form would send as they stand. */
  const fieldsOn = async (path: string): Promise<Record<string, string>> => {
    const { text } = await get(path)
    const selects = [...text.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)]
    return Object.fromEntries(
      selects.map(([, name = "", options = ""]) => [
        name,
        /<option value="([^"]*)" selected/.exec(options)?.[1] ??
          /<option value="([^"]*)"/.exec(options)?.[1] ??
          "",
      ]),
    )
  }
  /** Waits until a draft was read, and gives the page that shows it. */
  const whenRead = async (path: string): Promise<string> => {
    for (;;) {
      const { text } = await get(path)
      if (!text.includes("<look-again")) return text
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  /** Sends a file, takes the columns as they were guessed, and reads it. */
  const readWhole = async (name: string, bytes: Uint8Array | string) => {
    const sent = await upload(name, bytes)
    const path = sent.headers.get("location") ?? ""
    if (sent.status !== 303) throw new Error(`${sent.status}: ${await sent.text()}`)
    await step(path, "read", await fieldsOn(path))
    return { path, page: await whenRead(path) }
  }
  return { get, upload, step, fieldsOn, whenRead, readWhole }
}
