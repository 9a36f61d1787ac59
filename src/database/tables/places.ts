// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface Country {
  asean: boolean
  code: string
  iso3: string
  latitude: number
  longitude: number
  name_en: string
  name_th: string
  official_en: string
  official_th: string
  region: string
  search: string
  subregion: string
  variants: string[]
}

export interface Province {
  adjoining: string[]
  capital_en: string
  capital_th: string
  code: string
  crossings: Json
  dopa_code: string
  neighbours: string[]
  region: string
  special_economic_zone: boolean
  traits: string[]
}

export interface ReferenceLoad {
  checksum: string
  loaded_at: Generated<Date>
  name: string
  rows: number
}

export interface Unit {
  code: string
  country: string
  former_names: Generated<Json>
  geonames_id: number | null
  kind: string
  latitude: number
  level: string
  longitude: number
  name_en: string
  name_local: string | null
  name_th: string | null
  parent: string | null
  population: number | null
  search: string
  sounds: string[]
  subdivision: string | null
  successors: Generated<string[]>
  valid_from: string | null
  valid_to: string | null
  variants: string[]
  weight: number
}

export interface PlacesTables {
  country: Country
  province: Province
  reference_load: ReferenceLoad
  unit: Unit
}
