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
