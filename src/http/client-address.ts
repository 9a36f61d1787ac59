/** What the server's adapter tells of the connection. */
export type ClientConnection = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/**
 * Where a request came from. Of X-Forwarded-For only what our own proxies added is believed: each adds one entry at the
 * end, so with two of them it is the second from the end. What stands before was written by anybody.
 */
export const clientAddress = (
  connection: ClientConnection | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string => {
  const peer = connection?.incoming?.socket?.remoteAddress ?? ""
  if (proxies === 0) return peer
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim())
  return entries.at(-proxies) || peer
}
