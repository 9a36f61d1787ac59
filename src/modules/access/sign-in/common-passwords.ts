import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"

let digests: ReadonlySet<string> | undefined

/** The list is read when the first password is chosen, not at every start. */
const commonDigests = (): ReadonlySet<string> => {
  if (digests) return digests
  const path = new URL("../../../../db/reference/common-passwords.txt", import.meta.url)
  const lines = readFileSync(path, "utf8").split("\n")
  digests = new Set(lines.filter((line) => line && !line.startsWith("#")))
  return digests
}

/** Is this among the passwords that are tried first? */
export const isCommon = (word: string): boolean =>
  commonDigests().has(createHash("sha256").update(word).digest("base64url").slice(0, 8))
