import type { Visitor } from "../support/visitor.ts"

/** A form as a page offers it: where it is sent, and fields that fit. */
export type Offered = {
  readonly action: string
  readonly page: string
  readonly fields: Readonly<Record<string, string>>
}

/** Pages that belong to the reader alone, or to nobody: acting on them is no trespass. */
const ownPages =
  /^\/(account|sign-|notices|work|calendar|mail|search|map|administration|api-guide|set-up|invitation)/

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const plain = (text: string) =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'")

const selectValue = (options: string): string => {
  const values = [...options.matchAll(/<option[^>]*value="([^"]*)"([^>]*)>/g)]
  return (
    (values.find(([, , rest]) => rest?.includes("selected")) ?? values.find(([, value]) => value))?.[1] ?? ""
  )
}

/** What somebody would type; dates are days of the year before. */
const typed = (name: string, text: string): string => {
  if (name.endsWith(".day")) return "1"
  if (name.endsWith(".month")) return "2"
  if (name.endsWith(".year")) return "2569"
  if (/email/i.test(name)) return "somebody@example.org"
  if (/count|amount|days|people|officers/i.test(name)) return "3"
  return text
}

const fieldsOf = (form: string, text: string): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name")
    const type = attribute(tag, "type") ?? "text"
    if (!name || type === "file" || type === "submit") continue
    const value = plain(attribute(tag, "value") ?? "")
    if (type === "radio" || type === "checkbox") fields[name] ??= value
    else fields[name] = type === "hidden" ? value : value || typed(name, text)
  }
  for (const [, name = "", options = ""] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs,
  ))
    fields[name] = plain(selectValue(options)) || fields[name] || ""
  for (const [, name = "", value = ""] of form.matchAll(
    /<textarea[^>]*name="([^"]+)"[^>]*>(.*?)<\/textarea>/gs,
  ))
    fields[name] = plain(value) || text
  return fields
}

/** Every form on a page that changes something of others. */
export const formsOn = (html: string, page: string, text: string): readonly Offered[] =>
  [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = "", body = ""]) => {
    const action = plain(attribute(head, "action") ?? "")
    if (attribute(head, "method") !== "post" || !action || ownPages.test(action)) return []
    return [{ action, page, fields: fieldsOf(body, text) }]
  })

/** Goes from some addresses along the links of this site, as far as records lead, and gives each page. */
export const crawl = async (
  visitor: Visitor,
  from: readonly string[],
  belongs: (path: string) => boolean,
  most: number,
): Promise<ReadonlyMap<string, string>> => {
  const pages = new Map<string, string>()
  const waiting = [...from]
  for (let path = waiting.shift(); path && pages.size < most; path = waiting.shift()) {
    if (pages.has(path)) continue
    const answer = await visitor.get(path)
    const isPage = answer.status === 200 && /html/.test(answer.headers.get("content-type") ?? "")
    pages.set(path, isPage ? await answer.text() : "")
    const links = [...(pages.get(path) ?? "").matchAll(/<a[^>]*href="(\/[^"#]*)/g)].map(([, href]) =>
      plain(href ?? ""),
    )
    waiting.push(...links.filter((href) => belongs(href) && !ownPages.test(href) && !pages.has(href)))
  }
  return pages
}
