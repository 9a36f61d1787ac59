import { readFileSync } from "node:fs"
import type { Day } from "#kernel/dates.ts"
import { type ReadFormat, readMarks } from "./marks.ts"

const file = new URL("../../../../db/reference/mou-sample.txt", import.meta.url)

/** The format that comes with the system: our own words, and it says on its face that it is a sample. */
export const readSample = (): ReadFormat =>
  readMarks(
    readFileSync(file, "utf8")
      .split("\n")
      .map((text, at) => ({ number: at + 1, text })),
  )

export const sampleBasis = {
  effectiveFrom: "2018-10-10" as Day,
  basis: {
    th: "แบบตัวอย่างของระบบ ใช้จนกว่ากระทรวงมหาดไทยจะประกาศแบบของกระทรวง",
    en: "A sample of this system, used until the Ministry of Interior publishes its own",
  },
}
