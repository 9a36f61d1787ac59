import type { CliCommand } from "#cli/command.ts"
import { monitoringCommands } from "#modules/monitoring/index.ts"
import { registryCommands } from "#modules/registry/cli.ts"
import { operationCommands } from "./operations/index.ts"

/** Every command of the command line. */
export const allCommands: readonly CliCommand[] = [
  ...registryCommands,
  ...monitoringCommands,
  ...operationCommands,
]
