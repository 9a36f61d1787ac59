import { optionOf, type Place } from "./place-option.ts"

const pause = 160
const shortest = 2
const most = "8"

/**
 * Suggests places under a text field while one types: a combobox with a list (WAI-ARIA 1.2). The field works without it.
 * Attributes: `source`, the address that is asked; `country`, `level`, `within`, which narrow it; `code-name`, the name
 * under which the chosen place's code is sent along with the text; `go`, an address that a choice opens, instead of
 * being taken into the field; `found` and `none`, what is said of the number of suggestions.
 */
class PlaceField extends HTMLElement {
  #input: HTMLInputElement | null = null
  #list = document.createElement("ul")
  #says = document.createElement("span")
  #code: HTMLInputElement | undefined
  #places: readonly Place[] = []
  #active = -1
  #timer = 0
  #request: AbortController | undefined

  connectedCallback() {
    this.#input = this.querySelector("input:not([type=hidden])")
    if (!this.#input || this.#input.getAttribute("role") === "combobox") return
    this.#prepareInput(this.#input)
    this.#list.id = `${this.#input.id}-list`
    this.#list.setAttribute("role", "listbox")
    this.#list.hidden = true
    this.#list.setAttribute("aria-label", (this.#input.labels?.[0]?.textContent ?? "").trim())
    this.#says.setAttribute("role", "status")
    this.#says.className = "visually-hidden"
    this.append(this.#list, this.#says)
    this.#list.addEventListener("mousedown", (event) => event.preventDefault())
    this.#list.addEventListener("click", (event) => this.#chooseAt(indexOf(event.target)))
  }

  disconnectedCallback() {
    this.#request?.abort()
    clearTimeout(this.#timer)
  }

  #prepareInput(input: HTMLInputElement) {
    const attributes = {
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
    input.setAttribute("aria-controls", `${input.id}-list`)
    input.addEventListener("input", (event) => this.#typed(event))
    input.addEventListener("keydown", (event) => this.#pressed(event))
    input.addEventListener("blur", () => this.#close())
    this.#code = this.querySelector<HTMLInputElement>("input[type=hidden]") ?? this.#makeCode()
  }

  #makeCode(): HTMLInputElement | undefined {
    const name = this.getAttribute("code-name")
    if (!name) return undefined
    const code = Object.assign(document.createElement("input"), { type: "hidden", name })
    this.append(code)
    return code
  }

  #typed(event: Event) {
    if (this.#code) this.#code.value = ""
    if ((event as InputEvent).isComposing) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), pause)
  }

  async #ask() {
    this.#request?.abort()
    const q = this.#input?.value.trim() ?? ""
    if (q.length < shortest) return this.#close()
    const request = new AbortController()
    this.#request = request
    try {
      const answer = await fetch(this.#addressFor(q), { signal: request.signal })
      if (!answer.ok) return this.#close()
      const { items } = (await answer.json()) as { items: readonly Place[] }
      this.#show(items)
    } catch {
      // a newer question was asked, or the line is down: the field is used as it is
      if (!request.signal.aborted) this.#close()
    }
  }

  #addressFor(q: string): string {
    const query = new URLSearchParams({ q, limit: most })
    for (const name of ["country", "level", "within"]) {
      const value = this.getAttribute(name)
      if (value) query.set(name, value)
    }
    return `${this.getAttribute("source") ?? ""}?${query.toString()}`
  }

  #show(places: readonly Place[]) {
    if (document.activeElement !== this.#input) return
    this.#places = places
    this.#list.replaceChildren(...places.map((place, at) => optionOf(place, `${this.#list.id}-${at}`)))
    this.#list.hidden = places.length === 0
    this.#input?.setAttribute("aria-expanded", String(places.length > 0))
    this.#says.textContent =
      (places.length > 0
        ? this.getAttribute("found")?.replace("{n}", String(places.length))
        : this.getAttribute("none")) ?? ""
    this.#point(-1)
  }

  #close() {
    clearTimeout(this.#timer)
    this.#request?.abort()
    this.#list.hidden = true
    this.#input?.setAttribute("aria-expanded", "false")
    this.#point(-1)
  }

  #pressed(event: KeyboardEvent) {
    if (event.isComposing) return
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (this.#list.hidden) void this.#ask()
      else this.#point(stepFrom(this.#active, step, this.#places.length))
    } else if (event.key === "Enter" && !this.#list.hidden && this.#active >= 0) {
      event.preventDefault()
      this.#chooseAt(this.#active)
    } else if (event.key === "Escape" && !this.#list.hidden) {
      event.preventDefault()
      this.#close()
    }
  }

  /** Focus stays in the field; the option that arrows have reached is pointed at. */
  #point(at: number) {
    const options = [...this.#list.children]
    options[this.#active]?.setAttribute("aria-selected", "false")
    this.#active = at
    const option = options[at]
    option?.setAttribute("aria-selected", "true")
    option?.scrollIntoView({ block: "nearest" })
    if (option) this.#input?.setAttribute("aria-activedescendant", option.id)
    else this.#input?.removeAttribute("aria-activedescendant")
  }

  #chooseAt(at: number) {
    const place = this.#places[at]
    if (!place || !this.#input) return
    const go = this.getAttribute("go")
    if (go !== null) {
      location.assign(go + place.code)
      return
    }
    this.#input.value = (document.documentElement.lang === "th" ? place.nameTh : null) ?? place.nameEn
    if (this.#code) this.#code.value = place.code
    this.#close()
    this.dispatchEvent(new CustomEvent("place-chosen", { bubbles: true, detail: place }))
  }
}

/** Beyond either end lies the field itself. */
const stepFrom = (at: number, step: number, length: number): number => {
  const next = at + step
  if (next < -1) return length - 1
  return next >= length ? -1 : next
}

const indexOf = (target: EventTarget | null): number => {
  const option = target instanceof Element ? target.closest("[role=option]") : null
  return option ? [...(option.parentElement?.children ?? [])].indexOf(option) : -1
}

customElements.define("place-field", PlaceField)
