import { page } from "#http/routes.ts"
import { unitName } from "#modules/places/index.ts"
import { type ProvincePart, showParts } from "../extensions.ts"
import { paths } from "../paths.ts"
import { registryRights } from "../rights.ts"
import { readAsOf } from "./as-of.tsx"
import { ForeignUnit } from "./foreign-unit.tsx"
import { Province } from "./province.tsx"
import { readUnit } from "./read-unit.ts"

/** An administrative unit of any country with its relations; of a Thai province also what partner choice needs. */
export const unitPage = (parts: readonly ProvincePart[]) =>
  page({
    path: paths.unit(":code"),
    right: registryRights["relation.read"],
    audit: "nothing",
    show: async (request) => {
      const asOf = readAsOf(request)
      if (asOf.moved) return asOf.moved
      const data = await readUnit(request, asOf)
      const added = data.unit.province && !asOf.day ? await showParts(parts, request, data.unit.code) : []
      const content = data.unit.province ? (
        <Province {...data} province={data.unit.province} added={added} />
      ) : (
        <ForeignUnit {...data} />
      )
      return { title: unitName(data.unit), content }
    },
  })
