import { MovedOn, Refusal, type RefusalKind } from "#kernel/errors.ts"
import type { Language, Text } from "#kernel/text.ts"

/** The one place where a refusal becomes an HTTP status. */
export const statusOf: Record<RefusalKind, 403 | 404 | 409 | 422> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
}

/** What went wrong, for whoever asked: a refusal says why; any other error is a fault of ours and says nothing more. */
export type Problem = {
  readonly status: number
  readonly kind: RefusalKind | "sign_in" | "too_large" | "precondition" | "fault"
  readonly text: Text
  readonly issues: Refusal["issues"]
  readonly details?: Refusal["details"]
}

export const problemOf = (error: unknown): Problem => {
  if (error instanceof MovedOn) {
    return { status: 412, kind: "precondition", text: error.text, issues: [], details: error.details }
  }
  if (error instanceof Refusal) {
    const { kind, text, issues, details } = error
    return { status: statusOf[kind], kind, text, issues, details }
  }
  if (error instanceof SignInNeeded) return { status: 401, kind: "sign_in", text: signInText, issues: [] }
  if (error instanceof TooLarge)
    return { status: 413, kind: "too_large", text: tooLargeText(error.limit), issues: [] }
  if (error instanceof VersionNeeded)
    return { status: 428, kind: "precondition", text: versionNeededText, issues: [] }
  return { status: 500, kind: "fault", text: faultText, issues: [] }
}

/** Nobody is known to ask; HTTP's own refusal, for programs. People are sent to the page for signing in. */
export class SignInNeeded extends Error {}

const signInText: Text = {
  th: "ต้องเข้าสู่ระบบ หรือส่งโทเคนในส่วนหัว Authorization: Bearer",
  en: "Sign in, or send a token in the header Authorization: Bearer",
}

/** More was sent than may be sent; HTTP's own refusal, so it is none of the four kinds. */
export class TooLarge extends Error {
  readonly limit: number

  /** @param limit bytes */
  constructor(limit: number) {
    super(`more than ${limit} bytes were sent`)
    this.limit = limit
  }
}

/** A change was sent without saying which version it was made on (RFC 6585, section 3). */
export class VersionNeeded extends Error {
  constructor() {
    super("no If-Match header was sent")
  }
}

const versionNeededText: Text = {
  th: "ต้องส่งหัวข้อ If-Match เป็นค่า ETag ของรายการที่อ่านมา เพื่อไม่ให้ทับการแก้ไขของผู้อื่น",
  en: "Send If-Match with the ETag of the record as you read it, so that nobody else's change is overwritten",
}

const tooLargeText = (limit: number): Text => {
  const megabytes = Math.round(limit / 1_000_000)
  return {
    th: `สิ่งที่ส่งมามีขนาดเกิน ${megabytes} MB จึงไม่รับ โปรดแบ่งเป็นไฟล์ที่เล็กลง`,
    en: `What was sent is larger than ${megabytes} MB, so it was refused; please split it into smaller files`,
  }
}

const faultText: Text = {
  th: "ระบบขัดข้อง รายการนี้ยังไม่ถูกบันทึก ได้แจ้งผู้ดูแลระบบแล้ว โปรดลองใหม่อีกครั้ง",
  en: "Something went wrong on our side. Nothing was saved, the administrator has been told; please try again",
}

/** RFC 9457, application/problem+json; `issues` names each field that is not valid. */
export const problemResponse = (problem: Problem, language: Language, requestId: string): Response =>
  new Response(
    JSON.stringify({
      type: `urn:maitri:problem:${problem.kind}`,
      title: titles[problem.kind],
      status: problem.status,
      detail: problem.text[language],
      instance: `urn:maitri:request:${requestId}`,
      ...(problem.issues.length > 0
        ? { issues: problem.issues.map(({ path, text }) => ({ path, message: text[language] })) }
        : {}),
      ...problem.details,
    }),
    {
      status: problem.status,
      headers: {
        "content-type": "application/problem+json; charset=utf-8",
        ...(problem.status === 401 ? { "www-authenticate": "Bearer" } : {}),
      },
    },
  )

const titles: Record<Problem["kind"], string> = {
  not_found: "Not found",
  forbidden: "Not allowed",
  conflict: "Conflict with the present state",
  invalid: "Not valid",
  sign_in: "Sign in first",
  too_large: "Too large",
  precondition: "Not made on the present version",
  fault: "Internal error",
}
