import type { Day } from "#kernel/dates.ts"
import type { Database } from "../database.ts"
import { keepSeal, keptSealOf, setAside } from "./seal-files.ts"
import { holdsSeal, newestSeal, type Seal, sealFinished } from "./seals.ts"

export type SealerOptions = {
  readonly database: Database
  /** Where the files of the days are kept. */
  readonly folder: string
  /** The day in Thailand, by the clock of the wall. */
  readonly today: () => Day
  readonly everySeconds?: number
  readonly onProblem: (problem: unknown) => void
}

/** Seals every minute, and keeps the newest seal in the file of the day; once more when it is stopped. */
export type Sealer = { readonly stop: () => Promise<void> }

export const startSealer = (options: SealerOptions): Sealer => {
  const { everySeconds = 60, onProblem } = options
  let kept = ""
  const seal = async () => {
    try {
      kept = await sealOnce(options, kept)
    } catch (problem) {
      onProblem(problem)
    }
  }
  let turn = seal()
  const timer = setInterval(() => {
    turn = turn.then(seal)
  }, everySeconds * 1000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await turn
      await seal()
    },
  }
}

/** @param kept what the last turn wrote, so that an idle register writes one file a day */
const sealOnce = async (options: SealerOptions, kept: string): Promise<string> => {
  const { database, folder, today } = options
  const day = today()
  await sealFinished(database.pool)
  const seal = await newestSeal(database.pool)
  const state = seal ? `${day} ${seal.hash}` : ""
  if (!seal || state === kept) return state
  await preserve(options, day, seal)
  keepSeal(folder, day, seal)
  return state
}

/** What the day's file proves is never written over: a chain without that seal was restored, or rewritten. */
const preserve = async ({ database, folder, onProblem }: SealerOptions, day: Day, seal: Seal) => {
  const earlier = keptSealOf(folder, day)
  if (!earlier || (await holdsSeal(database.pool, earlier))) return
  setAside(folder, earlier)
  if (earlier.epoch === seal.epoch)
    onProblem(
      new Error(
        `seal ${earlier.epoch}/${earlier.number} of today is not in the history any more; run audit verify`,
      ),
    )
}
