import { readFileSync } from "node:fs"
import { type ApiDescription, describeApi } from "#http/openapi.ts"
import type { Request } from "#http/request.ts"
import type { ApiRoute } from "#http/routes.ts"

const packageFile = new URL("../../../package.json", import.meta.url)

/** What the program is called, and in which version it runs. */
export const program = JSON.parse(readFileSync(packageFile, "utf8")) as {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

const about = {
  title: "Maitri",
  version: program.version,
  description:
    "The national register of sister-city relations of Thailand. Reading is open; writing needs a token of an account with the right to it. Errors are RFC 9457 problem details, in Thai or, with Accept-Language: en, in English.",
}

const described = new Map<string, ApiDescription>()

/** The description of the API for the address under which this installation is reached. */
export const descriptionFor = (routes: readonly ApiRoute[], origin: string): ApiDescription => {
  const known = described.get(origin) ?? describeApi(routes, about, origin)
  if (described.size < mostOrigins) described.set(origin, known)
  return known
}

/** Whoever asks names the host; so many are remembered. */
const mostOrigins = 8

/** The address of this installation, as whoever asks reaches it. */
export const originOf = ({ installation, http }: Request): string =>
  installation.origin ?? new URL(http.req.url).origin
