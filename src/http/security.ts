import type { Context } from "hono"
import type { Text } from "#kernel/text.ts"

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ")

/** Sent with every answer. Scripts and styles come from this site's own files only; nothing is inline. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ["content-security-policy", contentSecurityPolicy],
  ["x-content-type-options", "nosniff"],
  ["referrer-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["cross-origin-resource-policy", "same-origin"],
  ["permissions-policy", "camera=(), geolocation=(), microphone=()"],
]

/** Sent where the site is reached over HTTPS: browsers then never ask without it. */
export const httpsOnly = ["strict-transport-security", "max-age=31536000; includeSubDomains"] as const

const formTypes = new Set(["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"])

/**
 * A write that another site made the browser send. Browsers say where a request comes from; one that carries the
 * types a foreign form can send, and does not come from here, is refused. Programs that send JSON need no origin.
 * @param origin the public address of this site, where one is set
 */
export const isForeignWrite = (http: Context, origin: string | undefined): boolean => {
  if (http.req.method === "GET" || http.req.method === "HEAD") return false
  const from = http.req.header("origin")
  const site = http.req.header("sec-fetch-site")
  if (from !== undefined) return from !== (origin ?? new URL(http.req.url).origin) && !isSameHost(http, from)
  if (site !== undefined) return site !== "same-origin" && site !== "none"
  const type = http.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "text/plain"
  return formTypes.has(type) && http.req.header("cookie") !== undefined
}

const isSameHost = (http: Context, from: string): boolean =>
  URL.canParse(from) && new URL(from).host === http.req.header("host")

export const foreignWriteText: Text = {
  th: "คำขอนี้ไม่ได้ส่งมาจากหน้าเว็บของระบบ จึงไม่รับ โปรดเปิดหน้าเดิมแล้วส่งใหม่",
  en: "This request did not come from a page of this site, so it was refused; open the page again and send it from there",
}
