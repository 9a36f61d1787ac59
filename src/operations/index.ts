import type { CliCommand } from "#cli/command.ts"
import { auditCommand } from "./audit-command.ts"

/** What those who run the program do from a terminal. */
export const operationCommands: readonly CliCommand[] = [auditCommand]
