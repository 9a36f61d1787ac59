import type { Request } from "#http/request.ts"

/** Only addresses of this site: what stands in a query may have been written by anybody. */
export const ownAddress = (next: string | undefined, request: Pick<Request, "href">): string => {
  if (!next?.startsWith("/") || /^\/[/\\]|[\p{Cc}\s\\]/u.test(next)) return request.href("/")
  const base = "https://own.invalid"
  const url = URL.canParse(next, base) ? new URL(next, base) : undefined
  return url?.origin === base ? url.pathname + url.search : request.href("/")
}
