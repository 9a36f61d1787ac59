import { join, resolve } from "node:path"
import { day, type Day, dayOf, parsePreciseDate } from "#kernel/dates.ts"
import type { Language } from "#kernel/text.ts"

/** What can be set from outside; docs/operations.md lists it for administrators. The only reader of the environment. */
export type Config = {
  readonly port: number
  readonly portIsChosen: boolean
  readonly host: string
  /** Public address of the site, without a slash at the end; undefined: whatever the browser called. */
  readonly origin: string | undefined
  /** A PostgreSQL that is already there; undefined: our own, in the data folder. */
  readonly databaseUrl: string | undefined
  readonly dataFolder: string
  readonly production: boolean
  readonly logLevel: string
  /** Language of the command line, from the terminal's own setting. */
  readonly language: Language
  readonly today: () => Day
}

/** Reads and checks the environment. Throws an Error that names the variable. */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const production = environment["NODE_ENV"] === "production"
  const fixedToday = environment["MAITRI_TODAY"]
  if (fixedToday && production)
    throw new Error("MAITRI_TODAY is for tests and demonstrations; unset it in production")
  if (fixedToday && parsePreciseDate(fixedToday)?.length !== 10)
    throw new Error("MAITRI_TODAY must be a day such as 2026-11-21")
  const port = Number(environment["PORT"] || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error("PORT must be a number from 0 to 65535")
  const origin = environment["MAITRI_ORIGIN"]?.replace(/\/$/, "")
  if (origin && !URL.canParse(origin))
    throw new Error("MAITRI_ORIGIN must be an address such as https://example.go.th")
  return {
    port,
    portIsChosen: Boolean(environment["PORT"]),
    host: environment["HOST"] || "127.0.0.1",
    origin: origin || undefined,
    databaseUrl: environment["DATABASE_URL"] || undefined,
    dataFolder: resolve(environment["MAITRI_DATA"] || join(import.meta.dirname, "../var")),
    production,
    logLevel: environment["MAITRI_LOG"] || "info",
    language: /^th/i.test(environment["LC_ALL"] || environment["LANG"] || "") ? "th" : "en",
    today: () => (fixedToday ? day(fixedToday) : dayOf(new Date())),
  }
}
