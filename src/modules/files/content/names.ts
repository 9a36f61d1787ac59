import type { FileType } from "./types.ts"

const longest = 100
// a tone mark is never cut from its letter
const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" })

/**
 * A file's name as it is kept: without a path, without what could mislead (control and direction marks), and with the
 * ending of what the file is.
 */
export const keptName = (sent: string, { extension }: FileType): string => {
  const plain = sent
    .normalize("NFC")
    .replaceAll(/^.*[/\\]/gs, "")
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .trim()
    .replace(/^\.+/, "")
  const ending = new RegExp(`\\.(${extension}|[a-z0-9]{1,5})$`, "i")
  const letters = Array.from(graphemes.segment(plain.replace(ending, "")), ({ segment }) => segment)
  const base = letters.slice(0, longest).join("").trim()
  return `${base || "file"}.${extension}`
}

/** Content-Disposition for any name (RFC 6266): plain letters for old programs, the name itself for all others. */
export const contentDisposition = (how: "attachment" | "inline", name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]/g, "_").replaceAll(/["\\%]/g, "_")
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`
}
