import { randomBytes } from "node:crypto"
import { join } from "node:path"
import type { Services } from "#database/act.ts"
import { connect, type Connection } from "#database/connect.ts"
import { installJobs } from "#database/jobs/install.ts"
import { uuidV7 } from "#kernel/ids.ts"
import { allJobs } from "./background.ts"
import type { Config } from "./config.ts"
import { keysFrom, readSecret } from "./secret.ts"

const idBytes = 10

/** Ten random bytes at a time out of many drawn at once: a request takes an identifier, and each drawing has its price. */
const randomSupply = (): (() => Uint8Array) => {
  let supply = randomBytes(idBytes * 400)
  let used = 0
  return () => {
    if (used === supply.length) [supply, used] = [randomBytes(supply.length), 0]
    return supply.subarray(used, (used += idBytes))
  }
}

/** Opens the database and hands out the clock and the identifiers: where the program and the world meet. */
export const openServices = async (
  config: Config,
): Promise<{ services: Services; connection: Connection }> => {
  const connection = await connect(
    config.databaseUrl,
    join(config.dataFolder, "postgres"),
    config.applicationDatabaseUrl,
  )
  await installJobs(connection.ownerUrl, allJobs)
  const now = () => new Date()
  const nextRandom = randomSupply()
  return {
    connection,
    services: {
      database: connection.database,
      now,
      today: config.today,
      newId: () => uuidV7(now().getTime(), nextRandom()),
      key: keysFrom(config.secret ?? readSecret(config.dataFolder)),
    },
  }
}
