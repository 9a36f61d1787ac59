import { unpackZip } from "#documents/zip-guard.ts"
import { archive } from "../files/samples.ts"

/** A Word file as somebody changes it in Word: its body's XML is changed, all else stays. */
export const changedInWord = (bytes: Uint8Array, change: (body: string) => string): Buffer =>
  archive(
    unpackZip(bytes, 80_000_000).map(({ name, content }) => ({
      name,
      content: name === "word/document.xml" ? change(content.toString("utf8")) : content,
    })),
  )
