import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { allMigrations, connect } from "../connect.ts"
import { sealFolder } from "../history/seal-files.ts"
import { type Report, verifyHistory } from "../history/verify/verify.ts"
import { restoreBackup } from "./restore-backup.ts"

/** Restores a backup into a PostgreSQL that is made for it, proves its history, and throws everything away again. */
export const tryBackup = async (from: string): Promise<Report> => {
  const folder = mkdtempSync(join(tmpdir(), "maitri-trial-"))
  const connection = await connect(undefined, join(folder, "postgres"))
  try {
    const { ownerUrl: url } = connection
    await restoreBackup({ from, url, dataFolder: folder, migrations: allMigrations(), now: () => new Date() })
    return await verifyHistory(connection.database.pool, { sealFolders: [sealFolder(folder)] })
  } finally {
    await connection.close({ andServer: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
