import pino from "pino"
import { startWorkers } from "#database/jobs/workers.ts"
import { openTransport } from "#database/mail/transport.ts"
import { makeMetrics } from "#http/metrics.ts"
import { type Listening, serve } from "#http/serve.ts"
import { offerSetUp } from "#modules/access/index.ts"
import { makeApp } from "./app.ts"
import { allWorkers } from "./background.ts"
import { readConfig } from "./config.ts"
import { takeOver } from "./instance.ts"
import { prepareRegister } from "./prepare.ts"
import { installationOf } from "./installation.ts"
import { openServices } from "./services.ts"

/** The server: opens the database, fills an empty register, serves until it is told to stop. */
const start = async () => {
  const config = readConfig()
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: false }))
  const instance = await takeOver(config.dataFolder)
  const { services, connection } = await openServices(config)
  await prepareRegister(services, connection.ownerUrl, (line) => console.log(line))
  const app = makeApp({ services, log, metrics: makeMetrics(), installation: installationOf(config, log) })
  const listening = await listen(app, config)
  instance.announce(listening.address)
  const origin = () => config.origin ?? listening.address
  const transport = config.mail && openTransport(config.mail)
  const workers = await startWorkers({
    url: connection.ownerUrl,
    services,
    workers: allWorkers({ transport, origin }),
    log,
  })
  console.log(`\nMaitri: ${origin()}`)
  const setUp = await offerSetUp(services)
  if (setUp) console.log(`Set up the administrator (once): ${origin()}${setUp}`)
  stopOnSignal(async () => {
    await listening.close()
    await workers.stop()
    transport?.close()
    await connection.close({ andServer: true })
    instance.release()
  })
}

const listen = async (
  app: Parameters<typeof serve>[0],
  config: ReturnType<typeof readConfig>,
): Promise<Listening> => {
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

const stopOnSignal = (stop: () => Promise<void>) => {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, once)
}

start().catch((error: unknown) => {
  console.error(`Maitri could not start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})
