/** From the idea to the signature: procedures, cases, rounds, opinions, deadlines, committees, letters. */
import type { Route } from "#http/routes.ts"
import { readingApi } from "./api/read.ts"
import { writingApi } from "./api/write.ts"
import { committeeApi } from "./committee/api.ts"
import { letterApi } from "./letters/api.ts"
import { holidayApi } from "./working-days/api.ts"

export { establishmentKinds } from "./kinds.ts"
export { establishmentRights } from "./rights.ts"

export const establishmentRoutes: readonly Route[] = [
  ...readingApi,
  ...writingApi,
  ...committeeApi,
  ...letterApi,
  ...holidayApi,
]
