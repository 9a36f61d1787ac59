import { setTimeout as pause } from "node:timers/promises"
import type pg from "pg"

const patience = 1800

/** Waits until the background has done what the seeded rows called for: requests are measured, not what goes on beside them. */
export const untilQuiet = async (owner: pg.Client): Promise<void> => {
  for (let second = 0; second < patience; second++) {
    const { rows } = await owner.query<{ busy: boolean }>(
      `select exists (select from job.job where state in ('created', 'retry', 'active') and start_after <= now()) as busy`,
    )
    if (!rows[0]?.busy) return
    await pause(1000)
  }
  throw new Error(`the background was still at work after ${patience} seconds`)
}
