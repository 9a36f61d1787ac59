import { childrenOf, readXml, type XmlElement, XmlFault } from "../xml/read-xml.ts"
import { refuseFile } from "../refusals.ts"
import { type UnpackedFile, unpackZip } from "../zip-guard.ts"
import { wordRefusals } from "./refusals.ts"

/** A Word file unpacked: its main part, and the parts that it leads to. */
export type WordPackage = {
  readonly main: XmlElement
  /** The part that the main one leads to by a kind of relationship: "styles", "comments", "footnotes". */
  readonly part: (kind: string) => XmlElement | undefined
  readonly parts: (kind: string) => readonly XmlElement[]
  /** Kinds of what the main part leads to. */
  readonly leadsTo: readonly string[]
}

export const mostWordBytes = 20_000_000
const mostUnpacked = 80_000_000
const longestPart = 25_000_000

const startsWith = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString("latin1").startsWith(text)

/**
 * Opens a Word file after seeing, from what is in it, that it is one and can do no harm.
 * @throws Refusal (invalid) that says what it is instead and what to do
 */
export const openWord = (bytes: Uint8Array): WordPackage => {
  refuseOther(bytes)
  const files = new Map(unpackZip(bytes, mostUnpacked).map((file) => [file.name, file]))
  refuseHarm(files)
  const main = mainPart(files)
  const relations = relationsOf(files, main)
  const read = (target: string) => {
    const file = files.get(target)
    return file && readPart(file)
  }
  const partsOf = (kind: string) =>
    relations
      .filter((relation) => relation.kind === kind && !relation.external)
      .flatMap(({ target }) => read(target) ?? [])
  const root = read(main)
  if (!root) throw refuseFile(wordRefusals.damaged)
  return {
    main: root,
    part: (kind) => partsOf(kind)[0],
    parts: partsOf,
    leadsTo: relations.map(({ kind }) => kind),
  }
}

/** What a reader's program would fetch and show, from whatever part of the file. */
const fetched = new Set(["attachedTemplate", "aFChunk", "subDocument", "frame", "oleObject", "image"])

/** What runs by itself, whatever its part is called. */
const running = new Set(["vbaProject", "wordVbaData", "control"])

const refuseOther = (bytes: Uint8Array) => {
  if (bytes.length === 0) throw refuseFile(wordRefusals.empty)
  if (bytes.length > mostWordBytes) throw refuseFile(wordRefusals.tooLarge)
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) throw refuseFile(wordRefusals.old)
  if (startsWith(bytes, "%PDF-")) throw refuseFile(wordRefusals.pdf)
  if (startsWith(bytes, "{\\rtf") || startsWith(bytes, "<")) throw refuseFile(wordRefusals.rtf)
  if (!startsWith(bytes, "PK\x03\x04")) throw refuseFile(wordRefusals.unknown)
}

type Files = ReadonlyMap<string, UnpackedFile>

const refuseHarm = (files: Files) => {
  const types = files.get("[Content_Types].xml")?.content.toString("utf8")
  if (types === undefined)
    throw refuseFile(files.has("mimetype") ? wordRefusals.openDocument : wordRefusals.unknown)
  const harmful = [...files.keys()].some((name) => /(^|\/)(vba(project|data)[^/]*|activex\/.*)$/i.test(name))
  if (harmful || /macroEnabled/i.test(types)) throw refuseFile(wordRefusals.macros)
  if (!/wordprocessingml\.(document|template)\.main\+xml/.test(types))
    throw refuseFile(wordRefusals.otherOffice)
  for (const file of files.values())
    if (file.name.endsWith(".rels"))
      for (const { kind, target, external } of relationsIn(file)) {
        if (running.has(kind)) throw refuseFile(wordRefusals.macros)
        if (external && fetched.has(kind) && !(kind === "attachedTemplate" && isUsualTemplate(target)))
          throw refuseFile(wordRefusals.external)
      }
}

/** Word notes the template of the writer's own machine; one on the net is fetched when the file is opened. */
const isUsualTemplate = (target: string) =>
  /^(?:file:\/\/\/(?![/\\%])|[a-z]:[/\\]|\/(?![/\\])|[^:/\\]+$)/i.test(target)

type Relation = { readonly kind: string; readonly target: string; readonly external: boolean }

const mainPart = (files: Files): string => {
  const relations = relationsOf(files, "")
  const [main, ...others] = relations
    .filter(({ kind }) => kind === "officeDocument")
    .map(({ target }) => target)
  // of several, nobody can say which a program would open
  if (!main || others.length > 0) throw refuseFile(wordRefusals.damaged)
  return main
}

const relationsOf = (files: Files, part: string): readonly Relation[] => {
  const slash = part.lastIndexOf("/")
  const folder = part.slice(0, slash + 1)
  const file = files.get(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (!file) return []
  return relationsIn(file).map((relation) => {
    const { target } = relation
    return { ...relation, target: target.startsWith("/") ? target.slice(1) : normalised(folder + target) }
  })
}

/** As they are written. */
const relationsIn = (file: UnpackedFile): readonly Relation[] => {
  const root = readPart(file)
  // some programs forgive a name without its namespace
  return ["?:Relationship", "Relationship"]
    .flatMap((name) => childrenOf(root, name))
    .map(({ attributes }) => ({
      kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: attributes["Target"] ?? "",
      external: attributes["TargetMode"] === "External",
    }))
}

const normalised = (path: string): string => {
  const steps: string[] = []
  for (const step of path.split("/"))
    if (step === "..") steps.pop()
    else if (step !== ".") steps.push(step)
  return steps.join("/")
}

const readPart = ({ content }: UnpackedFile): XmlElement => {
  if (content.length > longestPart) throw refuseFile(wordRefusals.tooLong)
  try {
    return readXml(content, prefixOf)
  } catch (error) {
    throw error instanceof XmlFault ? refuseFile(wordRefusals.damaged) : error
  }
}

/** The namespaces of Word, in both the transitional and the strict form of the standard. */
const prefixOf = (namespace: string): string | undefined => {
  if (/wordprocessingml\/(2006\/)?main$/.test(namespace)) return "w"
  if (namespace.endsWith("/markup-compatibility/2006")) return "mc"
  if (/drawingml\/(2006\/)?main$/.test(namespace)) return "a"
  if (/drawingml\/(2006\/)?picture$/.test(namespace)) return "pic"
  if (/officeDocument\/(2006\/)?math$/.test(namespace)) return "m"
  if (namespace.endsWith("/office/word/2010/wordml")) return "w14"
  if (namespace === "urn:schemas-microsoft-com:vml") return "v"
  if (namespace === "urn:schemas-microsoft-com:office:office") return "o"
  return undefined
}
