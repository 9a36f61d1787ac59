// Reads one Word file, compares it with a format, and ends.
import { serveApart } from "#documents/apart/serve-apart.ts"
import { readWord } from "#documents/word/read-word.ts"
import type { ComparedFile } from "./apart.ts"
import { compareFile, type Measure } from "./compare.ts"

type Asked = { readonly bytes: Uint8Array; readonly measure: Measure }

serveApart(async ({ bytes, measure }: Asked): Promise<ComparedFile> => {
  const text = readWord(bytes)
  return { text, report: compareFile(measure, text.paragraphs, text.findings) }
})
