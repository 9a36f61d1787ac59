import type pg from "pg"
import { listProvinces, unitName } from "#modules/places/index.ts"
import type { ProvinceChoice } from "./year-form.tsx"

/** The provinces as a form offers them. */
export const provinceChoices = async (pool: pg.Pool): Promise<readonly ProvinceChoice[]> => {
  const provinces = await listProvinces(pool, [])
  return provinces.map((province) => ({ code: province.code, name: unitName(province) }))
}
