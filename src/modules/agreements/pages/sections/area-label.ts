import type { Text } from "#kernel/text.ts"
import { areaNames } from "../../drafting/names.ts"
import type { Area } from "../../drafting/rules.ts"

/** An area of cooperation as pages name it. */
export const areaLabel = (area: Area): Text => ({ th: areaNames[area].th, en: areaNames[area].en })
