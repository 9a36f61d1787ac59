import { Refusal, type RefusalKind } from "#kernel/errors.ts"
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
  readonly kind: RefusalKind | "too_large" | "precondition" | "fault"
  readonly text: Text
  readonly issues: Refusal["issues"]
}

export const problemOf = (error: unknown): Problem => {
  if (error instanceof Refusal) {
    return { status: statusOf[error.kind], kind: error.kind, text: error.text, issues: error.issues }
  }
  if (error instanceof TooLarge)
    return { status: 413, kind: "too_large", text: tooLargeText(error.limit), issues: [] }
  return { status: 500, kind: "fault", text: faultText, issues: [] }
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
    }),
    { status: problem.status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  )

const titles: Record<Problem["kind"], string> = {
  not_found: "Not found",
  forbidden: "Not allowed",
  conflict: "Conflict with the present state",
  invalid: "Not valid",
  too_large: "Too large",
  precondition: "Changed meanwhile",
  fault: "Internal error",
}
