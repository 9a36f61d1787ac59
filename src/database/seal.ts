import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

/** Encrypts (AES-256-GCM) so that only this installation can read it, and only where the context is the same. */
export const seal = (key: Buffer, plain: Buffer, context: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` made; undefined where it was made elsewhere, for another context, or changed since. */
export const unseal = (key: Buffer, sealed: Buffer, context: string): Buffer | undefined => {
  if (sealed.length < 28) return undefined
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(-16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
  } catch {
    return undefined
  }
}
