// A process that reads one official list and ends: the list comes in on standard input, what was read goes out on standard
// output as JSON, so that neither memory nor a hostile file ever reaches the server. Argument: the day, where one was given.
import { buffer } from "node:stream/consumers"
import type { Day } from "#kernel/dates.ts"
import { Refusal } from "#kernel/errors.ts"
import { readList } from "./read-list.ts"

const read = async (bytes: Buffer): Promise<object> => {
  try {
    return { list: await readList(bytes, (process.argv[2] || undefined) as Day | undefined) }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: { text: error.text, issues: error.issues } }
    throw error
  }
}

process.stdout.write(JSON.stringify(await read(await buffer(process.stdin))))
