import { argon2, randomBytes, timingSafeEqual } from "node:crypto"
import { promisify } from "node:util"

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const settings = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** A password as it is kept: argon2id with its settings and salt, in the PHC form. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const tag = await derive("argon2id", { message: password.normalize("NFKC"), nonce: salt, ...settings })
  return `$argon2id$v=19$m=${settings.memory},t=${settings.passes},p=${settings.parallelism}$${encode(salt)}$${encode(tag)}`
}

/** True when it is this password. Takes as long where there is no account, so that time tells nothing. */
export const verifyPassword = async (
  password: string,
  stored: string | null | undefined,
): Promise<boolean> => {
  const kept = parse(stored ?? "") ?? parse(decoy)
  if (!kept) return false
  const { salt, tag, memory, passes, parallelism } = kept
  const message = password.normalize("NFKC")
  const derived = await derive("argon2id", {
    message,
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength: tag.length,
  })
  return timingSafeEqual(derived, tag) && Boolean(stored)
}

const encode = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "")
const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/
/** Compared with where there is no password: the same settings and lengths as a real one, so the same work. */
export const decoy = `$argon2id$v=19$m=19456,t=2,p=1$${encode(Buffer.alloc(16))}$${encode(Buffer.alloc(32))}`

const parse = (stored: string) => {
  const match = pattern.exec(stored)
  if (!match) return undefined
  const [, memory, passes, parallelism, salt = "", tag = ""] = match
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
    tag: Buffer.from(tag, "base64"),
  }
}
