import { invalid } from "#kernel/errors.ts"
import { TooLarge } from "./problem.ts"

const usualLimit = 1_000_000

/**
 * Reads what a form sent, and no more than it may send: counting stops at the limit, whatever the sender claims.
 * @param limit bytes
 */
export const readForm = async (raw: Request, limit = usualLimit): Promise<FormData> => {
  if (Number(raw.headers.get("content-length") ?? 0) > limit) throw new TooLarge(limit)
  const body = raw.body?.pipeThrough(countingUpTo(limit))
  const sent = new Response(body ?? null, {
    headers: { "content-type": raw.headers.get("content-type") ?? "" },
  })
  return sent.formData().catch((error: unknown) => {
    throw error instanceof TypeError ? invalid([], notAForm) : error
  })
}

const notAForm = {
  th: "สิ่งที่ส่งมาไม่ใช่แบบฟอร์มที่ระบบอ่านได้",
  en: "What was sent is not a form that can be read",
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

/** The texts of a form by name; files are left out. A name that comes several times keeps all its values. */
export const textsOf = (form: FormData): Readonly<Record<string, readonly string[]>> => {
  const texts: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === "string") (texts[name] ??= []).push(value.normalize("NFC"))
  }
  return texts
}
