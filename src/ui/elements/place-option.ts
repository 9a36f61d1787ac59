/** What the search for places answers, as far as a suggestion shows it. */
export type Place = {
  readonly code: string
  readonly nameTh: string | null
  readonly nameEn: string
  readonly says: { readonly th: string; readonly en: string }
}

/** One suggestion: the name in the reader's language, the other name, what it is and where it lies. */
export const optionOf = (place: Place, id: string): HTMLLIElement => {
  const language = document.documentElement.lang === "en" ? "en" : "th"
  const thai = place.nameTh ?? place.nameEn
  const [name, other] = language === "th" ? [thai, place.nameEn] : [place.nameEn, thai]
  const option = Object.assign(document.createElement("li"), { id })
  option.setAttribute("role", "option")
  option.setAttribute("aria-selected", "false")
  option.append(part("place-name", name))
  if (other !== name) option.append(" ", part("place-other", other, language === "th" ? "en" : "th"))
  option.append(" ", part("place-says", place.says[language]))
  return option
}

const part = (className: string, text: string, lang?: string): HTMLSpanElement => {
  const span = Object.assign(document.createElement("span"), { className, textContent: text })
  if (lang) span.lang = lang
  return span
}
