import type pg from "pg"
import { same, type Text } from "#kernel/text.ts"
import { establishmentPaths } from "#modules/establishment/index.ts"
import { unitName, unitsOf } from "#modules/places/index.ts"
import { registryPaths, relationsOf, titleOf } from "#modules/registry/index.ts"
import { paths } from "../paths.ts"
import { titlesOfCases, titlesOfWork } from "../queries/indicators.ts"

/** Something that a figure counts, with its name and where it is found. */
export type Row = { readonly id: string; readonly label: Text; readonly path: string | undefined }

/** What was counted, with names and addresses: provinces, relations, cases, working groups. */
export const rowsOf = async (pool: pg.Pool, counted: readonly string[]): Promise<readonly Row[]> => {
  const ids = [...new Set(counted)]
  const relations = await relationsOf(
    pool,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  const units = await unitsOf(
    pool,
    ids.filter((id) => /^[A-Z]{2}-/.test(id)),
  )
  const cases = await titlesOfCases(
    pool,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  const working = await titlesOfWork(
    pool,
    ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)),
  )
  return [
    ...working.map(({ id, title, group }) => ({ id, label: same(title), path: group && paths.group(group) })),
    ...cases.map(({ id, title }) => ({ id, label: same(title), path: establishmentPaths.case(id) })),
    ...units.map((unit) => ({ id: unit.code, label: unitName(unit), path: registryPaths.unit(unit.code) })),
    ...relations.map((relation) => ({
      id: relation.id,
      label: titleOf(relation),
      path: registryPaths.relation(relation.id),
    })),
  ]
}
