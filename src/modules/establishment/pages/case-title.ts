import { joinTexts, same, type Text } from "#kernel/text.ts"
import type { CaseItem } from "../schema.ts"

type Side = CaseItem["home"]

/** A unit's name, or in quotation marks what a source wrote; undefined where there is neither. */
export const sideName = ({ unit, written }: Side): Text | undefined => {
  if (unit) return { th: unit.nameTh ?? unit.nameEn, en: unit.nameEn }
  return written ? same(`“${written}”`) : undefined
}

/** "เชียงใหม่ – คุนหมิง"; the province alone while no partner is chosen. */
export const caseTitle = ({ home, partner }: Pick<CaseItem, "home" | "partner">): Text =>
  joinTexts(
    [sideName(home), sideName(partner)].filter((name) => name !== undefined),
    " – ",
  )
