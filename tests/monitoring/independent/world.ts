/** What was entered, as whoever entered it knows it: dates are EDTF level 0, codes those of the reference data. */
export type KnownRelation = {
  readonly id: string
  readonly homes: readonly string[]
  readonly partners: readonly { readonly unit: string | null; readonly country: string | null }[]
  proposedOn: string | null
  signedOn: string | null
  endedOn: string | null
  readonly interruptions: { readonly endedOn: string; readonly renewedOn: string }[]
  inDoubt: boolean
  mergedInto: string | null
}

export type KnownActivity = {
  readonly id: string
  readonly relation: string
  readonly kind: string
  readonly dimension: string
  readonly state: "planned" | "held" | "postponed" | "cancelled"
  readonly begins: string
  readonly ends: string | null
  readonly joint: boolean
  readonly signing: boolean
  /** Kinds of those who organised on the Thai side. */
  readonly homeOrganisers: readonly string[]
  readonly outputs: boolean
  confirmed: boolean
  withdrawn: boolean
  readonly money: KnownMoney[]
}

export type KnownMoney = {
  readonly stage: "planned" | "approved" | "spent"
  readonly source: "province" | "local" | "central" | "partner" | "private"
  readonly satang: bigint
}

export type KnownGroup = {
  readonly province: string | null
  readonly setUpOn: string
  dissolvedOn: string | null
  readonly meetings: string[]
  readonly tasks: { readonly dueOn: string; readonly doneOn: string | null }[]
}

export type World = {
  readonly relations: KnownRelation[]
  readonly activities: KnownActivity[]
  readonly handbooks: { readonly publishedOn: string; readonly from: string; readonly until: string | null }[]
  readonly trainings: { readonly province: string; readonly heldOn: string; readonly until: string }[]
  readonly groups: KnownGroup[]
}
