import { defineRights, type Grant } from "#kernel/rights.ts"

const register: readonly Grant[] = [
  { who: "administrator" },
  { who: "officer", of: ["interior"] },
  { who: "officer", of: ["province", "bangkok"], within: "own_units" },
]

/** Who may do what with relations. Reading is open to all; a province writes its own. */
export const registryRights = defineRights({
  "relation.read": [{ who: "anyone" }],
  "relation.create": register,
  "relation.correct": register,
  "relation.end": register,
  "relation.renew": register,
  "relation.merge": [{ who: "administrator" }, { who: "officer", of: ["interior"] }],
  "import.read": [{ who: "anyone" }],
  "import.apply": [{ who: "system" }, ...register],
  "import.decide": register,
  "import.undo": register,
})
