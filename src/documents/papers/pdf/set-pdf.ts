import { fileURLToPath } from "node:url"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { Paper } from "../paper.ts"
import { fontFolders } from "./fonts.ts"
import { prepare } from "./prepare.ts"
import { repairText } from "./repair-text.ts"

const folder = fileURLToPath(new URL(".", import.meta.url))

let compiler: NodeCompiler | undefined

/**
 * Sets a paper as PDF: tagged, titled, and with text that every reader copies rightly. Blocks this process: call it where
 * nobody waits (`printPaper`).
 * @throws Error with what the setter says is wrong
 */
export const setPdf = async (paper: Paper, archive: boolean): Promise<Uint8Array> => {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fontFolders] }] })
  const { data, pictures } = prepare(paper)
  compiler.resetShadow()
  compiler.mapShadow(`${folder}paper.json`, Buffer.from(JSON.stringify(data)))
  for (const [path, content] of pictures)
    compiler.mapShadow(`${folder}${path.slice(1)}`, Buffer.from(content))
  const made = compiler.compile({ mainFilePath: `${folder}paper.typ` })
  if (made.hasError() || !made.result) throw new Error(problemIn(compiler, made.takeError()))
  const created = Date.parse(paper.made) / 1000
  const pdf = compiler.pdf(made.result, { pdfStandard: archive ? "a-2u" : "1.7", creationTimestamp: created })
  compiler.evictCache(3)
  return repairText(pdf)
}

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
