import pino from "pino"
import type { Services } from "#database/act.ts"
import { startWorkers } from "#database/jobs/workers.ts"
import { openTransport } from "#database/mail/transport.ts"
import { sealFolder } from "#database/history/seal-files.ts"
import { type SealerOptions, startSealer } from "#database/history/sealer.ts"
import { makeMetrics } from "#http/metrics.ts"
import { type Listening, serve } from "#http/serve.ts"
import { dayOf } from "#kernel/dates.ts"
import { offerSetUp } from "#modules/access/index.ts"
import { makeApp } from "./app.ts"
import { allWorkers } from "./background.ts"
import { type Config, readConfig } from "./config.ts"
import { type Instance, takeOver } from "./instance.ts"
import { prepareRegister } from "./prepare.ts"
import { installationOf } from "./installation.ts"
import { openServices } from "./services.ts"
import { couldNotStart, type Stopping, stopWhenTold } from "./stopping.ts"

/** The server: opens the database, fills an empty register, serves until it is told to stop. */
const start = async (config: Config, instance: Instance, stopping: Stopping) => {
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
  stopping.add(instance.release)
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
  const listening = await listen(app, config)
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

const listen = async (app: Parameters<typeof serve>[0], config: Config): Promise<Listening> => {
  for (let port = config.port; ; port++) {
    try {
      return await serve(app, config.host, port)
    } catch (error) {
      const taken = (error as { cause?: { code?: string } }).cause?.code === "EADDRINUSE"
      if (!taken || config.portIsChosen || port > config.port + 20) throw error
      console.log(`Port ${port} is in use by another program; trying ${port + 1}`)
    }
  }
}

const begin = async () => {
  const config = readConfig()
  const instance = await takeOver(config.dataFolder)
  stopWhenTold(instance.leave, (stopping) => start(config, instance, stopping))
}

begin().catch((error: unknown) => {
  console.error(couldNotStart(error))
  process.exit(1)
})
