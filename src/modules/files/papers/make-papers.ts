import { createHash } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { setTimeout } from "node:timers/promises"
import { readSetting } from "#modules/access/index.ts"
import { execute, type Services } from "#database/act.ts"
import { sweeper, type Worker } from "#database/jobs/job.ts"
import type { PaperFormat } from "#documents/papers/paper.ts"
import { fillPlaces } from "#documents/templates/templates.ts"
import { printPaper } from "#documents/papers/press.ts"
import { conflict, Refusal } from "#kernel/errors.ts"
import { systemActor } from "#kernel/rights.ts"
import { contentPath, filesFolder, incomingPath, placeContent } from "../content/place.ts"
import { keptName } from "../content/names.ts"
import type { KeptFile } from "../content/receive.ts"
import { fileTypes } from "../content/types.ts"
import { finishOrder, keepOrder, type Order, takeOrder } from "./commands/make-paper.ts"
import { clearingPapers, makingPapers } from "./job.ts"
import { type PaperKind, paperKindOf } from "./kinds.ts"
import { clearPapers } from "./commands/clear-papers.ts"
import { keptDays } from "./settings.ts"
import { getTemplate } from "./templates/queries.ts"
import { tellDone } from "./waiting.ts"
import { paperWords as w } from "./words.ts"

const maker = systemActor("papers")

/**
 * Milliseconds that the maker rests after a paper while pages are asked for without a pause; the less is asked for, the less
 * it rests. What is read and kept for a paper is done where pages are made, and printing takes what they share.
 */
const longestRest = 900

/** Makes papers until nobody waits for one. What goes wrong with one is told to whoever asked for it, and the next is made. */
const makePapers = async (services: Services, folder: string, kinds: readonly PaperKind[]) => {
  for (;;) {
    const before = performance.eventLoopUtilization()
    const order = await execute(services, maker, takeOrder, {})
    if (!order) return
    const alive = setInterval(
      () => void execute(services, maker, keepOrder, order).catch(() => undefined),
      15_000,
    )
    const outcome = await outcomeOf(services, folder, kinds, order)
    clearInterval(alive)
    await execute(services, maker, finishOrder, outcome)
    tellDone(order.id)
    // the square: what the paper itself took of this process is to count for little
    await setTimeout(longestRest * performance.eventLoopUtilization(before).utilization ** 2)
  }
}

const outcomeOf = async (services: Services, folder: string, kinds: readonly PaperKind[], order: Order) => {
  try {
    return { id: order.id, file: await make(services, folder, kinds, order) }
  } catch (error) {
    return { id: order.id, problem: error instanceof Refusal ? error.text : w.broken(String(error)) }
  }
}

const make = async (
  services: Services,
  folder: string,
  kinds: readonly PaperKind[],
  order: Order,
): Promise<KeptFile> => {
  const kind = paperKindOf(kinds, order.kind)
  if (order.templateId !== null) return fill(services, folder, kind, order)
  const keeping = { content: (sha256: string) => readFile(contentPath(folder, sha256)) }
  const { name, paper } = await kind.compose(services, order.subjectId, keeping)
  const lane = { for: order.askedBy ?? "" }
  return keep(folder, name, order.format, await printPaper(paper, order.format, lane))
}

/** Fills the office's own template, which is a Word file whatever was asked for. */
const fill = async (
  services: Services,
  folder: string,
  { template }: PaperKind,
  order: Order,
): Promise<KeptFile> => {
  const { sha256 } = await getTemplate(services.database.pool, order.templateId ?? "")
  if (!template) throw conflict(noTemplates)
  const { name, values } = await template.fill(services, order.subjectId)
  return keep(folder, name, "docx", await fillPlaces(await readFile(contentPath(folder, sha256)), values))
}

const noTemplates = { th: "เอกสารชนิดนี้ไม่มีแม่แบบ", en: "Papers of this kind take no template" }

const keep = async (
  folder: string,
  name: string,
  format: PaperFormat,
  bytes: Uint8Array,
): Promise<KeptFile> => {
  const type = fileTypes[format === "docx" ? "docx" : "pdf"]
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const path = await incomingPath(folder)
  await writeFile(path, bytes, { mode: 0o600 })
  await placeContent(folder, path, sha256)
  return {
    name: keptName(name, type),
    sha256,
    sentSha256: sha256,
    bytes: bytes.length,
    mediaType: type.media,
  }
}

/** Takes away what was made long ago, so much at a time that nobody waits for it. */
const clear = async (services: Services) => {
  const days = await readSetting(services.database.query, keptDays)
  while ((await execute(services, maker, clearPapers, { days })) > 0);
}

/** @param dataFolder the folder that holds `files` */
export const paperWorkers = (dataFolder: string, kinds: readonly PaperKind[]): readonly Worker[] => [
  sweeper(makingPapers, ({ services }) => makePapers(services, filesFolder(dataFolder), kinds), {
    schedule: "* * * * *",
    atStart: true,
  }),
  sweeper(clearingPapers, ({ services }) => clear(services), { schedule: "15 2 * * *" }),
]
