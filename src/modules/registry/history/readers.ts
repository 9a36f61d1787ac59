import type { Request } from "#http/request.ts"
import { accessRights } from "#modules/access/index.ts"

/** Whether the reader sees who acted by name: people of government offices do, the public sees the post. */
export const seesPeople = (request: Request): boolean => request.may(accessRights["organisation.read"])
