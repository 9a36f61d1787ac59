import { createHmac } from "node:crypto"

/** A hash that nobody can try values against without this installation's key. */
export const keyedHash = (key: Buffer, value: string): Buffer =>
  createHmac("sha256", key).update(value).digest()
