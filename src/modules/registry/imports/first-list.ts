import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { execute, type Services } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { importFirstList } from "./commands/import-first-list.ts"
import { wasEverFilled } from "./queries/register.ts"
import { readListApart } from "./reading/read-apart.ts"
import { listAsFile } from "./reading/read-list.ts"
import type { Applied } from "./types.ts"

const published = fileURLToPath(new URL("../../../../data/", import.meta.url))

/** The newest of the official lists that come with the program; none where it was installed without them. */
const newestList = (): string | undefined => {
  try {
    return readdirSync(published)
      .filter((name) => /^official-list-\d{4}-\d\d-\d\d\.txt$/.test(name))
      .toSorted()
      .at(-1)
  } catch {
    return undefined
  }
}

/**
 * Begins to read the official list for a register that nothing was ever entered in, in a process of its own.
 * @returns what brings it in once the places are loaded: figures of what came in; undefined where the register was filled
 *   once already, or no list comes with the program
 */
export const beginFirstList = async (
  services: Services,
): Promise<(() => Promise<Applied | undefined>) | undefined> => {
  const name = newestList()
  if (name === undefined || (await wasEverFilled(services.database.query))) return undefined
  const content = readFileSync(join(published, name))
  const reading = readListApart(content)
  reading.catch(() => undefined) // told where it is awaited
  return async () => {
    const file = listAsFile(await reading, name, content)
    const applied = await execute(services, systemActor("first start"), importFirstList, { file })
    return applied ?? undefined
  }
}
