import { Refusal } from "#kernel/errors.ts"
import type { Request } from "#http/request.ts"
import { countGuess, limits, refuseTooOften } from "./guesses.ts"

/**
 * Opens what stands behind an address that is itself the secret: a link to report by, a calendar. Each that opens nothing
 * is counted against where it came from; after too many, whoever is there waits, even with a good one.
 * @throws Refusal whatever `open` throws, or too many attempts
 */
export const openSecretLink = async <Opened>(
  { services, clientAddress }: Request,
  open: () => Promise<Opened>,
): Promise<Opened> => {
  await refuseTooOften(services, limits.wrongLinkFrom, clientAddress)
  try {
    return await open()
  } catch (error) {
    if (error instanceof Refusal && error.kind === "not_found")
      await countGuess(services, limits.wrongLinkFrom, clientAddress)
    throw error
  }
}
