import type { Route } from "./routes.ts"

/** What the log says of an address: one that carries a token is told by its pattern, since whoever reads it could use it. */
export const loggedPath = (route: Pick<Route, "path"> | undefined, path: string): string =>
  route && /[:{]token\b/.test(route.path) ? route.path : path
