// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Agreement {
  case_id: string | null
  created_at: Date
  departs: Generated<boolean>
  draft: Json | null
  end_reason: string | null
  ended_on: string | null
  format_id: string | null
  home_unit: string | null
  id: string
  kind: string
  languages: Generated<string[]>
  note: string | null
  number: Generated<number>
  partner_unit: string | null
  partner_written: string | null
  previous_id: string | null
  relation_id: string | null
  revision: Generated<number>
  signatories: Generated<Json>
  signed_on: string | null
  signed_place: string | null
  state: string
  updated_at: Date
  valid_through: Generated<string | null>
  valid_until: string | null
}

export interface AgreementFormat {
  basis_en: string | null
  basis_th: string | null
  created_at: Date
  definition: Json
  effective_from: string | null
  id: string
  is_sample: Generated<boolean>
  name_en: string
  name_th: string
  published_at: Date | null
  state: string
  version: number
}

export interface AgreementVersion {
  account_id: string | null
  adopted_at: Date | null
  agreement_id: string
  attachment_id: string | null
  content: Json
  departs: boolean
  draft: Json
  format_id: string
  id: string
  made_at: Date
  number: number
  origin: string
  report: Json
}

export interface AgreementsTables {
  agreement: Agreement
  agreement_format: AgreementFormat
  agreement_version: AgreementVersion
}
