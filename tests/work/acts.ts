import { tmpdir } from "node:os"
import { type Act, execute, type Tx } from "#database/act.ts"
import { installJobs } from "#database/jobs/install.ts"
import { startWorkers, type Workers } from "#database/jobs/workers.ts"
import { defineRights, systemActor } from "#kernel/rights.ts"
import { allJobs, allWorkers } from "#src/background.ts"
import pino from "pino"
import { openTransport } from "#database/mail/transport.ts"
import type { TestApp } from "../support/app.ts"
import type { TestPerson } from "../support/people.ts"
import { Visitor } from "../support/visitor.ts"

const rights = defineRights(
  { "test.work": [{ who: "system" }] },
  { "test.work": { th: "ทดสอบ", en: "test" } },
)

/** Does something in an act of the program itself. */
export const inAct = <Output>(app: TestApp, run: (tx: Tx, act: Act) => Promise<Output>): Promise<Output> =>
  execute(
    app.services,
    systemActor("tests"),
    {
      right: rights["test.work"],
      find: async () => ({ subject: {} }),
      run: (tx, act) => run(tx, act),
    },
    {},
  )

/** The background of a test's Maitri, with a mail server or without. */
export const startBackground = async (app: TestApp, smtpUrl?: string): Promise<Workers> => {
  const transport = smtpUrl ? openTransport({ smtpUrl, from: "maitri@example.go.th" }) : undefined
  await installJobs(app.ownerUrl, allJobs)
  const workers = await startWorkers({
    url: app.ownerUrl,
    services: app.services,
    workers: allWorkers({ transport, origin: () => app.url, dataFolder: tmpdir() }),
    log: pino({ level: "warn" }, pino.destination(2)),
    tempo: { look: 1, supervise: 1 },
  })
  return {
    stop: async (seconds) => {
      await workers.stop(seconds)
      transport?.close()
    },
  }
}

/** Waits until something holds. */
export const until = async (holds: () => boolean | Promise<boolean>, seconds = 15): Promise<void> => {
  for (let waited = 0; waited < seconds * 50; waited++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error("it did not come to pass in time")
}

/** What a page says to somebody, from the head of the page on, without its markup. */
export const pageAs = async (app: TestApp, person: TestPerson, path: string): Promise<string> => {
  const html = await (await new Visitor(app, person.cookie).get(path)).text()
  return html
    .slice(html.indexOf("<header"))
    .replaceAll(/<[^>]+>+/g, "\n")
    .replaceAll(/\n+/g, "\n")
}
