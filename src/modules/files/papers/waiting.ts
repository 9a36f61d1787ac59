/** Who waits in this process for a paper to be done, by its order. */
const waiting = new Map<string, () => void>()

/**
 * Comes when the paper was made or failed, or the time is over. Nobody looks into the database meanwhile: fifty who wait
 * cost no more than one. Where another process makes the paper, the time runs out, and then one looks.
 */
export const untilDone = (order: string, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      waiting.delete(order)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    waiting.set(order, end)
  })

/** Says that a paper is done with, once that can be read. */
export const tellDone = (order: string): void => waiting.get(order)?.()
