import type { Text } from "#kernel/text.ts"

/** What each level of administration is called. */
export const levelNames: Readonly<Record<string, Text>> = {
  first_level: { th: "ระดับที่หนึ่ง (จังหวัด มณฑล รัฐ แขวง)", en: "first level (province, state, prefecture)" },
  second_level: {
    th: "ระดับที่สอง (เมืองระดับจังหวัด เขตปกครอง)",
    en: "second level (prefecture-level city, district)",
  },
  municipality: { th: "เมืองหรือเทศบาล", en: "city or municipality" },
  special: { th: "เขตปกครองพิเศษ", en: "special area" },
}
