import { fork } from "node:child_process"
import { once } from "node:events"
import { fileURLToPath } from "node:url"
import pg from "pg"
import { isLoaded } from "./load.ts"
import { referenceChecksum } from "./reference.ts"

/**
 * Brings countries, units and the gazetteer into the database, where they have changed since the last time.
 * @param ownerUrl the database, as the owner of its tables
 * @returns how many places were loaded; undefined when all was there already
 */
export const loadPlaces = async (ownerUrl: string): Promise<number | undefined> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    if (await isLoaded(client, referenceChecksum())) return undefined
  } finally {
    await client.end()
  }
  const loader = fork(fileURLToPath(new URL("./loader-process.ts", import.meta.url)))
  loader.send(ownerUrl)
  const [answer] = (await Promise.race([once(loader, "message"), once(loader, "exit")])) as [
    Answer | number | null,
  ]
  if (typeof answer !== "object" || answer === null || "error" in answer)
    throw new Error(
      `the places could not be loaded: ${typeof answer === "object" ? answer?.error : `exit ${answer}`}`,
    )
  return answer.places
}

type Answer = { readonly places: number } | { readonly error: string }
