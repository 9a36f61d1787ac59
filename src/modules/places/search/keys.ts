import { fold } from "../names/fold.ts"

/**
 * A name as it is searched for: folded, and without spaces, hyphens and apostrophes, since offices write Xi'an, Xian and
 * ทัว เทียน เว้ as they like. The same for what is stored and for what is typed.
 */
export const searchKey = (name: string): string =>
  /^[a-zA-Z ]*$/.test(name) ? name.toLowerCase().replaceAll(" ", "") : fold(name).replaceAll(" ", "")

/** All names of a place for the column `search`: |hue|thanhphohue| */
export const searchColumn = (names: Iterable<string | undefined>): string => {
  const keys = new Set<string>()
  for (const name of names) {
    const key = name ? searchKey(name) : ""
    if (key) keys.add(key)
  }
  return `|${[...keys].join("|")}|`
}
