import { fileURLToPath } from "node:url"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { Paper } from "../paper.ts"
import { fontFolders } from "./fonts.ts"
import { cutLongTables, isCutRightly, type Place } from "./long-tables.ts"
import { privateFonts } from "./private-letters.ts"
import { prepare, type Prepared, type PreparedBlock } from "./prepare.ts"
import { repairText } from "./repair-text.ts"

const folder = fileURLToPath(new URL(".", import.meta.url))

let compiler: NodeCompiler | undefined

/**
 * Sets a paper as PDF: tagged, titled, and with text that every reader copies rightly. Blocks this process: call it where
 * nobody waits (`printPaper`).
 * @throws Error with what the setter says is wrong
 */
export const setPdf = async (paper: Paper, archive: boolean): Promise<Uint8Array> => {
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...privateFonts()] }, { fontPaths: [...fontFolders] }],
  })
  // the standard for archives allows no letters under private codes
  const made = setInParts(compiler, prepare(paper, !archive))
  const created = Date.parse(paper.made) / 1000
  const pdf = compiler.pdf(made, { pdfStandard: archive ? "a-2u" : "1.7", creationTimestamp: created })
  compiler.evictCache(3)
  return repairText(pdf)
}

/** Very long tables are set in parts beside each other; as a whole, should a part not begin where it was to. */
const setInParts = (by: NodeCompiler, prepared: Prepared) => {
  const set = (blocks: readonly PreparedBlock[]) => setBlocks(by, prepared, blocks)
  const { textEnds } = prepared.data
  const { blocks, starts } = cutLongTables(prepared.data.blocks, (before, table) => {
    const probe = { ...table, rows: [], isProbe: true }
    const [first, each] = standing(by, set([...before, probe, { kind: "page" }, probe]))
    return { first: textEnds - (first?.y ?? textEnds), each: textEnds - (each?.y ?? textEnds) }
  })
  const made = set(blocks)
  return isCutRightly(standing(by, made), starts) ? made : set(prepared.data.blocks)
}

const setBlocks = (by: NodeCompiler, { data, pictures }: Prepared, blocks: readonly PreparedBlock[]) => {
  by.resetShadow()
  by.mapShadow(`${folder}paper.json`, Buffer.from(JSON.stringify({ ...data, blocks })))
  for (const [path, content] of pictures) by.mapShadow(`${folder}${path.slice(1)}`, Buffer.from(content))
  const made = by.compile({ mainFilePath: `${folder}paper.typ` })
  if (made.hasError() || !made.result) throw new Error(problemIn(by, made.takeError()))
  return made.result
}

const standing = (by: NodeCompiler, made: ReturnType<typeof setBlocks>): readonly Place[] =>
  by.query(made, { selector: "<standing>", field: "value" }) as readonly Place[]

const problemIn = (
  by: NodeCompiler,
  error: Parameters<NodeCompiler["fetchDiagnostics"]>[0] | null,
): string =>
  error
    ? by
        .fetchDiagnostics(error)
        .map((each: { message?: string }) => each.message ?? "")
        .join("; ")
    : "nothing was set"
