/** What is sent to register a relation, in short; tests change what they are about. */
export const relationBody = (change: Readonly<Record<string, unknown>> = {}) => ({
  status: "in_force",
  signedOn: "2004",
  parties: pair("TH-49", "LA-SV"),
  ...change,
})

/** One Thai unit and its partners, by code. */
export const pair = (home: string, ...partners: readonly string[]) => [
  { side: "home", unit: home },
  ...partners.map((unit) => ({ side: "partner", unit })),
]

/** A partner whose place is not known yet. */
export const unknownPartner = (written: string, country: string | null = null) => ({
  side: "partner",
  unit: null,
  country,
  written,
})
