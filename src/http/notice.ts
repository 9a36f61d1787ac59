import type { Text } from "#kernel/text.ts"

const cookie = "maitri_notice"

/** Adds a notice to an answer: the next page says it once. */
export const withNotice = (response: Response, text: Text): Response => {
  response.headers.append(
    "set-cookie",
    `${cookie}=${encodeURIComponent(JSON.stringify(text))}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`,
  )
  return response
}

export const clearedNotice = `${cookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

/** The notice that a request brings along. It was in the browser's hands, so it is shown as text and nothing else. */
export const noticeIn = (cookieHeader: string | undefined): Text | undefined => {
  const value = new RegExp(`${cookie}=([^;]+)`).exec(cookieHeader ?? "")?.[1]
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
