import { randomBytes } from "node:crypto"
import { join } from "node:path"
import type { Services } from "#database/act.ts"
import { connect, type Connection } from "#database/connect.ts"
import { uuidV7 } from "#kernel/ids.ts"
import type { Config } from "./config.ts"
import { keysFrom, readSecret } from "./secret.ts"

/** Opens the database and hands out the clock and the identifiers: where the program and the world meet. */
export const openServices = async (
  config: Config,
): Promise<{ services: Services; connection: Connection }> => {
  const connection = await connect(config.databaseUrl, join(config.dataFolder, "postgres"))
  const now = () => new Date()
  return {
    connection,
    services: {
      database: connection.database,
      now,
      today: config.today,
      newId: () => uuidV7(now().getTime(), randomBytes(10)),
      key: keysFrom(config.secret ?? readSecret(config.dataFolder)),
    },
  }
}
