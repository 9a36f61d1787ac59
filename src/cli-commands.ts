import type { CliCommand } from "#cli/command.ts"
import { monitoringCommands } from "#modules/monitoring/index.ts"
import { registryCommands } from "#modules/registry/index.ts"
import { operationCommands } from "./operations/index.ts"

/** Every command of the command line. */
export const allCommands: readonly CliCommand[] = [
  ...registryCommands,
  ...monitoringCommands,
  ...operationCommands,
]
