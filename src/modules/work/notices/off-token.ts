import { createHmac, timingSafeEqual } from "node:crypto"

/** Whose mail of which kind is switched off; "*" for all of it. */
export type Off = { readonly accountId: string; readonly kind: string }

const purpose = "links that switch mail off"

/** What stands in a link: it says what it does, and only this installation can write it. */
export const offToken = (key: (purpose: string) => Buffer, { accountId, kind }: Off): string => {
  const said = Buffer.from(`${accountId} ${kind}`).toString("base64url")
  return `${said}.${signature(key, said).toString("base64url")}`
}

/** Reads a link's token; undefined where it was not written here. */
export const readOffToken = (key: (purpose: string) => Buffer, token: string): Off | undefined => {
  const [said = "", signed = ""] = token.split(".")
  const given = Buffer.from(signed, "base64url")
  const right = signature(key, said)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const [accountId = "", kind = ""] = Buffer.from(said, "base64url").toString().split(" ")
  return { accountId, kind }
}

const signature = (key: (purpose: string) => Buffer, said: string): Buffer =>
  createHmac("sha256", key(purpose)).update(said).digest().subarray(0, 16)
