import type { Services } from "#database/act.ts"

/** Brings an installation to where it can be used: reference data, and the official list in an empty register. */
export const prepareRegister = async (
  _services: Services,
  _ownerUrl: string,
  _say: (line: string) => void,
) => {}
