import { command } from "#database/act.ts"
import { waitInLine } from "#database/lock.ts"
import { registryRights } from "../../rights.ts"
import { applyFile } from "../apply.ts"
import { wasEverFilled } from "../queries/register.ts"
import type { Applied, ReadFile } from "../types.ts"

/**
 * Brings the official list into a register that nothing was ever entered in. Where something was, even if it was taken out
 * again, it does nothing: what people emptied stays empty.
 */
export const importFirstList = command<{ readonly file: ReadFile }, object, Applied | null>({
  right: registryRights["import.first_list"],
  find: async () => ({ subject: {} }),
  run: async (tx, act, { file }) => {
    await waitInLine(tx, ["imports"])
    return (await wasEverFilled(tx)) ? null : applyFile(tx, act, file)
  },
})
