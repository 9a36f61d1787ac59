import pino from "pino"
import type { Services } from "#database/act.ts"
import { startWorkers } from "#database/jobs/workers.ts"
import { openTransport } from "#database/mail/transport.ts"
import { sealFolder } from "#database/history/seal-files.ts"
import { type SealerOptions, startSealer } from "#database/history/sealer.ts"
import { makeMetrics } from "#http/metrics.ts"
import { serve } from "#http/serve.ts"
import { dayOf } from "#kernel/dates.ts"
import { offerSetUp } from "#modules/access/index.ts"
import { makeApp } from "./app.ts"
import { allWorkers } from "./background.ts"
import { type Config, readConfig } from "./config.ts"
import { freePort } from "./free-port.ts"
import { type Instance, takeOver } from "./instance.ts"
import { prepareRegister } from "./prepare.ts"
import { installationOf } from "./installation.ts"
import { openServices } from "./services.ts"
import { couldNotStart, type Stopping, stopWhenTold } from "./stopping.ts"

/** The server: opens the database, fills an empty register, serves until it is told to stop. */
const start = async (config: Config, instance: Instance, stopping: Stopping) => {
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
  stopping.add(instance.release)
  const port = await freePort(config, (line) => console.log(line))
  const { services, connection } = await openServices(config)
  stopping.add(() => connection.close({ andServer: true }))
  await prepareRegister(services, connection.ownerUrl, (line) => console.log(line))
  stopping.add(startSealer(sealerOptions(config, services, log)).stop)
  const app = makeApp({
    services,
    log,
    metrics: makeMetrics(),
    installation: installationOf(config, log, services),
  })
  const listening = await serve(app, config.host, port)
  stopping.add(listening.close)
  const origin = config.origin ?? listening.address
  instance.announce(origin)
  const transport = config.mail && openTransport(config.mail)
  if (transport) stopping.add(() => transport.close())
  const workers = await startWorkers({
    url: connection.ownerUrl,
    services,
    workers: allWorkers({ transport, origin: () => origin, dataFolder: config.dataFolder }),
    log,
  })
  stopping.add(() => workers.stop(2))
  console.log(`\nMaitri: ${origin}`)
  const setUp = await offerSetUp(services)
  if (setUp) console.log(`Set up the administrator (once): ${origin}${setUp}`)
}

const sealerOptions = (config: Config, services: Services, log: pino.Logger): SealerOptions => ({
  database: services.database,
  folder: sealFolder(config.dataFolder),
  today: () => dayOf(services.now()),
  onProblem: (error) => log.error({ err: error }, "sealing the history"),
})

const begin = async () => {
  const config = readConfig()
  const instance = await takeOver(config.dataFolder)
  stopWhenTold(instance.leave, (stopping) => start(config, instance, stopping))
}

begin().catch((error: unknown) => {
  console.error(couldNotStart(error))
  process.exit(1)
})
