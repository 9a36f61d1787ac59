import type { Logger } from "pino"
import type { Services } from "#database/act.ts"
import { securityWatch } from "#database/security-notes.ts"
import type { Installation } from "#http/installation.ts"
import type { Config } from "./config.ts"

/** What the HTTP face knows of where it runs, from what was set outside. */
export const installationOf = (config: Config, log: Logger, services: Services): Installation => ({
  origin: config.origin,
  proxies: config.proxies,
  dataFolder: config.dataFolder,
  providers: config.provider ? [config.provider] : [],
  mails: config.mail !== undefined,
  watch: securityWatch(services, log),
})
