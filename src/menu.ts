import type { Actor } from "#kernel/rights.ts"
import { accessNavigation } from "#modules/access/index.ts"
import { activityNavigation } from "#modules/activities/index.ts"
import { agreementNavigation } from "#modules/agreements/index.ts"
import { establishmentNavigation } from "#modules/establishment/index.ts"
import { monitoringNavigation } from "#modules/monitoring/index.ts"
import { registryNavigation } from "#modules/registry/index.ts"
import { selectionNavigation } from "#modules/selection/index.ts"
import type { NavigationGroup } from "#ui/menu.tsx"

const words = {
  register: { th: "ทะเบียน", en: "Register" },
  establishing: { th: "การสถาปนา", en: "Establishing" },
  together: { th: "สิ่งที่ทำร่วมกัน", en: "Done together" },
}

/** The menu in the order of a relation's life: what there is, how it begins, what is done, what became of it. */
export const menuFor = (actor: Actor): readonly NavigationGroup[] =>
  [
    { label: words.register, items: registryNavigation },
    {
      label: words.establishing,
      items: [
        ...selectionNavigation(actor),
        ...establishmentNavigation(actor),
        ...agreementNavigation(actor),
      ],
    },
    { label: words.together, items: activityNavigation },
    { items: monitoringNavigation(actor) },
    { items: accessNavigation(actor) },
  ].filter(({ items }) => items.length > 0)
