import { readFileSync } from "node:fs"
import type { Day } from "#kernel/dates.ts"
import type { Text } from "#kernel/text.ts"

/** A day on which government offices are closed. */
export type Holiday = {
  readonly day: Day
  readonly name: Text
  readonly kind: "usual" | "moved" | "special" | "declared"
}

const path = new URL("../../../../db/reference/holidays.tsv", import.meta.url)
let read: readonly Holiday[] | undefined

/** The holidays that come with the installation (db/reference/README.md). */
export const referenceHolidays = (): readonly Holiday[] => {
  read ??= readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [day = "", th = "", en = "", kind = ""] = line.split("\t")
      return { day: day as Day, name: { th, en }, kind: kind as Holiday["kind"] }
    })
  return read
}
