import type { Text } from "#kernel/text.ts"
import { cookieHeader, cookieIn, endedCookie } from "./cookies.ts"

const cookie = "maitri_notice"
const seconds = 60

/** Adds a notice to an answer: the next page says it once. */
export const withNotice = (response: Response, text: Text, secure: boolean): Response => {
  const value = encodeURIComponent(JSON.stringify(text))
  response.headers.append("set-cookie", cookieHeader(cookie, value, secure, seconds))
  return response
}

export const clearedNotice = (secure: boolean): string => endedCookie(cookie, secure)

/** The notice that a request brings along. It was in the browser's hands, so it is shown as text and nothing else. */
export const noticeIn = (cookieHeader: string | undefined, secure: boolean): Text | undefined => {
  const value = cookieIn(cookieHeader, cookie, secure)
  if (!value) return undefined
  try {
    const { th, en } = JSON.parse(decodeURIComponent(value)) as Partial<Text>
    return typeof th === "string" && typeof en === "string"
      ? { th: th.slice(0, 500), en: en.slice(0, 500) }
      : undefined
  } catch {
    return undefined
  }
}
