import { sessionCookie } from "./sessions.ts"

/** Sets the session's cookie: unreadable for scripts, sent to this site only, and only over HTTPS where the site has it. */
export const sessionCookieHeader = (token: string, secure: boolean): string =>
  `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${90 * 86_400}${secure ? "; Secure" : ""}`

export const endedSessionCookie = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

/** The session's token in a Cookie header. */
export const tokenIn = (cookieHeader: string | undefined): string | undefined =>
  cookieHeader
    ?.split(";")
    .map((part) => part.trim().split("="))
    .find(([name]) => name === sessionCookie)?.[1]
