import { readFileSync, statSync } from "node:fs"
import { invalid } from "#kernel/errors.ts"
import { importWords } from "../words.ts"
import { mostListBytes } from "./list-text.ts"

/**
 * The bytes of a file of this machine.
 * @throws Refusal (invalid) where there is none, it is no file, may not be read or is too large for a list
 */
export const readListFile = (path: string): Buffer => {
  const { size, isFile } = look(path)
  if (!isFile) throw invalid([], importWords.noFile(path))
  if (size > mostListBytes) throw invalid([], importWords.tooLargeFile(mostListBytes))
  return attempt(path, () => readFileSync(path))
}

const look = (path: string) =>
  attempt(path, () => {
    const found = statSync(path)
    return { size: found.size, isFile: found.isFile() }
  })

const attempt = <Result>(path: string, work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    const { code } = error as { code?: string }
    throw invalid([], code === "EACCES" ? importWords.mayNotRead(path) : importWords.noFile(path))
  }
}
