import { cookieHeader } from "#http/cookies.ts"

export { cookieHeader, cookieIn, endedCookie } from "#http/cookies.ts"

export const sessionCookie = "maitri_session"

export const sessionCookieHeader = (token: string, secure: boolean): string =>
  cookieHeader(sessionCookie, token, secure, 14 * 86_400)
