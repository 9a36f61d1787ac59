import { prepared } from "#database/prepared.ts"
import { remembered } from "#database/remembered.ts"

const made = prepared<{ readonly found: boolean }>("select exists (select from demonstration) as found")

/** Whether this database holds a demonstration set: then every page says so. Known within seconds of its making. */
export const isDemonstration = remembered(10, async (pool) => (await made(pool, []))[0]?.found ?? false)
