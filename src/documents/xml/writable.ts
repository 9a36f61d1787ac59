/**
 * Text as an XML file may hold it (XML 1.0, 2.2): line ends of other kinds, as they come along from other programs, are line
 * ends, and signs that no such file may hold are left out.
 */
export const writable = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")

/** The same of every text within a value. */
export const allWritable = <Value>(value: Value): Value => {
  const within = (one: unknown): unknown => {
    if (typeof one === "string") return writable(one)
    if (Array.isArray(one)) return one.map(within)
    if (one === null || typeof one !== "object" || ArrayBuffer.isView(one)) return one
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, within(each)]))
  }
  return within(value) as Value
}
