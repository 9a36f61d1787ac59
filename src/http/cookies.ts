/** Browsers accept a cookie of this name over HTTPS only, from this very host: no neighbour can plant one. */
const nameOf = (name: string, secure: boolean) => (secure ? `__Host-${name}` : name)

/** A cookie that scripts cannot read and other sites do not get. */
export const cookieHeader = (name: string, value: string, secure: boolean, seconds: number): string =>
  `${nameOf(name, secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? "; Secure" : ""}`

export const endedCookie = (name: string, secure: boolean): string => cookieHeader(name, "", secure, 0)

/** A cookie's value, taken only under the name that this connection demands. */
export const cookieIn = (header: string | undefined, name: string, secure: boolean): string | undefined =>
  header
    ?.split(";")
    .map((part) => part.trim().split("="))
    .find(([key]) => key === nameOf(name, secure))?.[1] || undefined
