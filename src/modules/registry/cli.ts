import type { CliCommand } from "#cli/command.ts"
import { exportListCommand } from "./cli/export-list.ts"
import { listImportCommand, listReadCommand } from "./imports/cli.ts"

/** What the command line does with the register; each command loads what it works with when it runs. */
export const registryCommands: readonly CliCommand[] = [listReadCommand, listImportCommand, exportListCommand]
