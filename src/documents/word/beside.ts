import { childrenOf, type XmlElement } from "../xml/read-xml.ts"
import type { WordPackage } from "./open-word.ts"
import type { WordFinding, WordFindingKind } from "./types.ts"
import type { Body, Referred } from "./walk-body.ts"
import { textIn } from "./said.ts"

const shown = (element: XmlElement) => {
  const text = textIn(element).replaceAll(/\s+/g, " ").trim()
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** What stands beside the body: comments, notes, headers and footers that say more than a page number, embedded files. */
export const beside = (file: WordPackage, { referred, findings }: Body): readonly WordFinding[] => [
  ...listed(file.parts("comments"), "w:comment", "comment", referred, "comment"),
  ...listed(file.parts("footnotes"), "w:footnote", "footnote", referred, "footnote"),
  ...listed(file.parts("endnotes"), "w:endnote", "footnote", referred, "endnote"),
  ...edges(file.parts("header"), "header"),
  ...edges(file.parts("footer"), "footer"),
  // whatever way it is drawn in: as a background or in a shape
  ...(file.leadsTo.includes("image") && !findings.some(({ kind }) => kind === "picture")
    ? [{ kind: "picture", text: "" } as const]
    : []),
  ...file.leadsTo
    .filter((kind) => embedded.has(kind))
    .map((kind): WordFinding => ({ kind: kind === "aFChunk" ? "other_document" : "embedded", text: kind })),
]

const embedded = new Set(["oleObject", "package", "aFChunk", "chart", "diagramData", "video", "audio"])

const listed = (
  parts: readonly XmlElement[],
  name: string,
  kind: WordFindingKind,
  referred: Referred,
  referredAs: string,
): readonly WordFinding[] =>
  parts
    .flatMap((part) => childrenOf(part, name))
    .flatMap((one) => {
      const text = shown(one)
      const paragraph = referred.get(`${referredAs}:${one.attributes["w:id"] ?? ""}`)
      // separators of notes are kept in the same list, and say nothing
      if (text === "" && paragraph === undefined) return []
      return [{ kind, text, paragraph, by: one.attributes["w:author"] }]
    })

const edges = (parts: readonly XmlElement[], kind: "header" | "footer"): readonly WordFinding[] => {
  const texts = new Set(parts.map(shown).filter((text) => /\p{L}{2}/u.test(text)))
  return [...texts].map((text) => ({ kind, text }))
}
