import { hkdfSync, randomBytes } from "node:crypto"
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** The secret in the data folder, made at first start; only this user may read it. */
export const readSecret = (dataFolder: string): string => {
  const path = join(dataFolder, "secret")
  if (!existsSync(path)) makeSecret(dataFolder, path)
  return readFileSync(path, "utf8").trim()
}

/** Two programs that start together must end with the same secret: the first to link its file wins. */
const makeSecret = (dataFolder: string, path: string) => {
  mkdirSync(dataFolder, { recursive: true })
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 })
  try {
    linkSync(mine, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Keys for one purpose each, from one secret (HKDF, RFC 5869): what one key guards, another cannot open. */
export const keysFrom = (secret: string): ((purpose: string) => Buffer) => {
  const made = new Map<string, Buffer>()
  return (purpose) => {
    const key = made.get(purpose) ?? Buffer.from(hkdfSync("sha256", secret, "maitri", purpose, 32))
    made.set(purpose, key)
    return key
  }
}
