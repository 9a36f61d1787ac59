import type { InheritanceProvider } from "#modules/access/index.ts"
import { draftsLeftBehind } from "#modules/registry/index.ts"
import { paths } from "../paths.ts"

/** Tables of activities that an earlier holder of the post sent and did not bring in. */
export const inheritedActivityImports: InheritanceProvider = {
  key: "activity_imports",
  label: { th: "การนำเข้ากิจกรรมที่ค้างอยู่", en: "Imports of activities under way" },
  list: draftsLeftBehind({ activities: paths.importDraft }),
}
