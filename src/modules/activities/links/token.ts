import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * The secret of a link: the link's id with a keyed hash of it. Nothing secret is kept: whoever holds the installation's
 * key can show the link again, whoever has a copy of the database cannot make it.
 */
export const tokenOf = (id: string, key: Buffer): string =>
  Buffer.concat([bytesOf(id), sealOf(id, key)]).toString("base64url")

/** The id in a token; undefined where it is not one of ours. */
export const idInToken = (token: string, key: Buffer): string | undefined => {
  const bytes = Buffer.from(token, "base64url")
  if (bytes.length !== idLength + sealLength || bytes.toString("base64url") !== token) return undefined
  const hex = bytes.subarray(0, idLength).toString("hex")
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join(
    "-",
  )
  return timingSafeEqual(bytes.subarray(idLength), sealOf(id, key)) ? id : undefined
}

const idLength = 16
const sealLength = 16

const bytesOf = (id: string) => Buffer.from(id.replaceAll("-", ""), "hex")
const sealOf = (id: string, key: Buffer) =>
  createHmac("sha256", key).update(id).digest().subarray(0, sealLength)

/** What the keys of links and of calendars are for. */
export const linkPurpose = "report link"
export const feedPurpose = "calendar feed"
