/** Small pieces of the report on a phone. */
export const button = (style: string) => {
  const made = document.createElement("button")
  made.type = "button"
  made.className = style
  return made
}

export const fill = (text: string, n: number, all: number) =>
  text.replace("{n}", String(n)).replace("{all}", String(all))

/** Says at a field what is wrong there, as the server's page does, and goes to it. */
export const mark = (field: HTMLElement, says: string): void => {
  const box = field.closest(".field")
  const error = document.createElement("p")
  error.className = "field-error"
  error.id = `${field.id || field.getAttribute("name")}-missing`
  error.textContent = says
  box?.classList.add("invalid")
  box?.querySelector("label, legend")?.after(error)
  field.setAttribute("aria-describedby", error.id)
  field.focus()
  box?.scrollIntoView({ block: "nearest" })
}

/** Takes away what was said, once something else is typed or asked. */
export const unmark = (form: HTMLElement): void => {
  for (const error of form.querySelectorAll(".field-error")) error.remove()
  for (const box of form.querySelectorAll(".field.invalid")) box.classList.remove("invalid")
}

/** What is said when all has arrived, with the way to report once more. */
export const thanks = (says: Record<string, string>): HTMLElement => {
  const made = document.createElement("div")
  made.className = "callout jade"
  made.setAttribute("role", "status")
  const [title, more, line] = ["h2", "p", "p"].map((name) => document.createElement(name))
  const again = document.createElement("a")
  again.className = "button"
  again.href = location.pathname
  again.textContent = says["another"] ?? ""
  if (title) title.textContent = says["sent"] ?? ""
  if (more) more.textContent = says["sentMore"] ?? ""
  line?.append(again)
  made.append(...[title, more, line].flatMap((one) => one ?? []))
  return made
}
