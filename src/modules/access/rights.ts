import { defineRights } from "#kernel/rights.ts"

/** Who may do what with accounts and sessions. */
export const accessRights = defineRights({
  "access.set_up": [{ who: "anyone" }],
  "access.sign_in": [{ who: "anyone" }],
  "access.sign_out": [{ who: "signed_in" }],
  "access.read_own_account": [{ who: "signed_in" }],
})
