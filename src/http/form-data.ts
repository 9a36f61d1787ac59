import { invalid } from "#kernel/errors.ts"
import { keepable } from "./keepable.ts"
import { bodyWithin } from "./limit.ts"

/**
 * Reads what a form sent, and no more than it may send: counting stops at the limit, whatever the sender claims.
 * @param limit bytes
 */
export const readForm = async (raw: Request, limit?: number): Promise<FormData> => {
  const sent = new Response(bodyWithin(raw, limit), {
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

/** The texts of a form by name; files are left out. A name that comes several times keeps all its values. */
export const textsOf = (form: FormData): Readonly<Record<string, readonly string[]>> => {
  const texts: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value === "string") (texts[name] ??= []).push(keepable(value).normalize("NFC"))
  }
  return texts
}
