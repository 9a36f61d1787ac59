import { randomBytes } from "node:crypto"
import { tmpdir } from "node:os"
import pino from "pino"
import { applicationRole, openDatabase } from "#database/database.ts"
import type { Services } from "#database/act.ts"
import { securityWatch } from "#database/security-notes.ts"
import type { Installation } from "#http/installation.ts"
import { makeMetrics } from "#http/metrics.ts"
import { serve } from "#http/serve.ts"
import { day, dayOf } from "#kernel/dates.ts"
import { uuidV7 } from "#kernel/ids.ts"
import { makeApp } from "#src/app.ts"
import { keysFrom } from "#src/secret.ts"
import { newTestDatabase } from "./cluster.ts"

/** A whole Maitri of its own: a fresh database, and the server on a free port. */
export type TestApp = {
  readonly url: string
  readonly services: Services
  /** Address of the database as its owner, for looking and tampering behind the application's back. */
  readonly ownerUrl: string
  readonly fetch: (path: string, options?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
}

/** A clock that a test moves on. */
export type Clock = { readonly now: () => Date }

/** @param options.today the day that the application believes in */
export const startTestApp = async (
  options: { today?: string; installation?: Partial<Installation>; clock?: Clock } = {},
): Promise<TestApp> => {
  const { url: ownerUrl, drop } = await newTestDatabase()
  const database = openDatabase(ownerUrl, { role: applicationRole })
  const today = day(options.today ?? "2026-11-21")
  const services: Services = {
    database,
    now: options.clock ? () => options.clock?.now() ?? new Date() : () => new Date(),
    today: options.clock ? () => dayOf(options.clock?.now() ?? new Date()) : () => today,
    newId: () => uuidV7(Date.now(), randomBytes(10)),
    key: keysFrom("a secret that only tests know, long enough"),
  }
  const log = pino({ level: process.env["MAITRI_LOG"] ?? "error" }, pino.destination({ dest: 2, sync: true }))
  const installation: Installation = {
    origin: undefined,
    proxies: 0,
    dataFolder: tmpdir(),
    providers: [],
    mails: true,
    watch: securityWatch(services, log),
    ...options.installation,
  }
  const app = makeApp({ services, log, metrics: makeMetrics(), installation })
  const listening = await serve(app, "127.0.0.1", 0)
  return {
    url: listening.address,
    services,
    ownerUrl,
    fetch: (path, init) => fetch(listening.address + path, { redirect: "manual", ...init }),
    close: async () => {
      await listening.close()
      await database.close()
      await drop()
    },
  }
}
