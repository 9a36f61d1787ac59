import { TooLarge } from "./problem.ts"

const usualLimit = 1_000_000

/**
 * What was sent, and no more than may be sent: counting stops at the limit, whatever the sender claims.
 * @param limit bytes
 */
export const bodyWithin = (raw: Request, limit = usualLimit): ReadableStream<Uint8Array> | null => {
  if (Number(raw.headers.get("content-length") ?? 0) > limit) throw new TooLarge(limit)
  return raw.body?.pipeThrough(countingUpTo(limit)) ?? null
}

const most = { bytes: 100_000_000, milliseconds: 60_000 } as const

/**
 * Lets a sender of too much come to its end, for a browser shows no answer while it sends, only that the line was cut.
 * What comes is thrown away. Returns false where the sender would go on for too long, or was heard in part already: then
 * the connection ends with the answer.
 */
export const readOut = async (raw: Request): Promise<boolean> => {
  if (Number(raw.headers.get("content-length") ?? Infinity) > most.bytes || raw.bodyUsed || !raw.body)
    return false
  const reader = raw.body.getReader()
  const late = setTimeout(() => void reader.cancel().catch(() => undefined), most.milliseconds)
  try {
    for (let bytes = 0; bytes <= most.bytes;) {
      const { done, value } = await reader.read()
      if (done) return true
      bytes += value.byteLength
    }
    return false
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

const countingUpTo = (limit: number) => {
  let bytes = 0
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      if (bytes > limit) controller.error(new TooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
}
