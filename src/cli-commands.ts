import type { CliCommand } from "#cli/command.ts"
import { registryCommands } from "#modules/registry/index.ts"
import { operationCommands } from "./operations/index.ts"

/** Every command of the command line. */
export const allCommands: readonly CliCommand[] = [...registryCommands, ...operationCommands]
