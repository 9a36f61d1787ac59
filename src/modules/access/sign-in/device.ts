import type { Text } from "#kernel/text.ts"

const browsers: readonly [RegExp, string][] = [
  [/\bEdg\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bLine\//, "LINE"],
  [/\bFirefox\//, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
]

const systems: readonly [RegExp, string][] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
]

const firstOf = (table: readonly [RegExp, string][], agent: string) =>
  table.find(([pattern]) => pattern.test(agent))?.[1]

/** "Firefox · Windows": as much of a browser's own words as a person needs to know a device again. */
export const deviceOf = (userAgent: string | null): Text => {
  const parts = [firstOf(browsers, userAgent ?? ""), firstOf(systems, userAgent ?? "")].filter(Boolean)
  return parts.length > 0
    ? { th: parts.join(" · "), en: parts.join(" · ") }
    : { th: "ไม่ทราบชนิดเครื่อง", en: "unknown device" }
}
