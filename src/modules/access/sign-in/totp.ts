import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

const stepSeconds = 30
const digits = 6

/** A new shared secret: 160 bits, as RFC 4226 recommends. */
export const newTotpSecret = (): Buffer => randomBytes(20)

/** The time step that a moment lies in (RFC 6238). */
export const stepOf = (at: Date): number => Math.floor(at.getTime() / 1000 / stepSeconds)

/** The code of one time step: HOTP with SHA-1, six digits, what every authenticator app knows. */
export const totpCode = (secret: Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac("sha1", secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0x0f
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits
  return String(number).padStart(digits, "0")
}

/**
 * The step whose code this is, one step before and after allowed for clocks that differ; undefined where it is none.
 * @param lastStep the step accepted last: it and those before it are not accepted again
 */
export const matchingStep = (
  secret: Buffer,
  code: string,
  at: Date,
  lastStep: number,
): number | undefined => {
  const sent = Buffer.from(code)
  return [-1, 0, 1]
    .map((drift) => stepOf(at) + drift)
    .filter((step) => step > lastStep)
    .find((step) => sent.length === digits && timingSafeEqual(Buffer.from(totpCode(secret, step)), sent))
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

/** Base32 (RFC 4648), as authenticator apps take secrets. */
export const base32 = (bytes: Buffer): string => {
  let [bits, value, text] = [0, 0, ""]
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += alphabet[(value >>> (bits - 5)) & 31]
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text
}

/** The address that a QR code carries into an authenticator app. */
export const totpAddress = (secret: Buffer, account: string, issuer: string): string =>
  `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${String(
    new URLSearchParams({
      secret: base32(secret),
      issuer,
      algorithm: "SHA1",
      digits: String(digits),
      period: String(stepSeconds),
    }),
  )}`

/** Ten codes for the day the second factor is lost: 50 bits each, in letters that are not mistaken for one another. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const letters = base32(randomBytes(10)).slice(0, 10).toLowerCase()
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })

/** As it was typed: spaces, hyphens and capitals do not matter. */
export const plainCode = (typed: string): string => typed.toLowerCase().replaceAll(/[\s-]/g, "")
