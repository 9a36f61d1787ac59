import type { CliCommand } from "#cli/command.ts"
import { auditCommand } from "./audit-command.ts"
import { demoCommand } from "./demo-command.ts"
import { backupCommand } from "./backup-command.ts"
import { restoreCommand } from "./restore-command.ts"

/** What those who run the program do from a terminal. */
export const operationCommands: readonly CliCommand[] = [
  auditCommand,
  backupCommand,
  restoreCommand,
  demoCommand,
]
