const afterTyping = 1500
const mostAtLeaving = 60_000

/**
 * Keeps what is typed into the form around it while one types: after a pause, when a field is left, and when the page is. The
 * form is sent to its own address with step=keep, which keeps it as a draft and does nothing else. Attribute: `says`, what is
 * said when it is kept, with {time}; `cut`, what is said when the line is.
 */
class KeepTyped extends HTMLElement {
  #timer = 0
  #last = ""
  #sending: AbortController | undefined
  #sent = false

  connectedCallback() {
    const form = this.closest("form")
    if (!form || this.hasAttribute("role")) return
    this.setAttribute("role", "status")
    this.#last = typedIn(form).toString()
    form.addEventListener("input", () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#keep(form), afterTyping)
    })
    form.addEventListener("change", () => void this.#keep(form))
    form.addEventListener("submit", (event) => this.#submit(event))
    addEventListener("pagehide", () => void this.#keep(form))
    addEventListener("pageshow", () => (this.#sent = false))
  }

  /**
   * What is being sent for good must not come back as a draft. Where the line is cut it is not sent: the browser would leave
   * the page, and what was typed with it.
   */
  #submit(event: Event) {
    if (!navigator.onLine) {
      event.preventDefault()
      this.textContent = this.getAttribute("cut")
      return
    }
    this.#sent = true
    clearTimeout(this.#timer)
    this.#sending?.abort()
  }

  async #keep(form: HTMLFormElement) {
    clearTimeout(this.#timer)
    const typed = typedIn(form)
    const text = typed.toString()
    if (this.#sent || text === this.#last) return
    this.#sending?.abort()
    this.#sending = new AbortController()
    const { signal } = this.#sending
    typed.set("step", "keep")
    const send = { method: "POST", body: typed, keepalive: text.length < mostAtLeaving, signal }
    const answer = await fetch(form.action, send).catch(() => undefined)
    if (answer?.status === 204) this.#kept(text)
    else if (!signal.aborted) this.#timer = window.setTimeout(() => void this.#keep(form), 4 * afterTyping)
  }

  #kept(text: string) {
    this.#last = text
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" })
    this.textContent = (this.getAttribute("says") ?? "").replace("{time}", time)
  }
}

const typedIn = (form: HTMLFormElement): URLSearchParams => {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === "string") typed.append(name, value)
  return typed
}

customElements.define("keep-typed", KeepTyped)
