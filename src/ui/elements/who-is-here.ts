const every = 20_000

/**
 * Gives a sign that its page is open, and says who else has the record open. Attributes: `source`, where signs are given;
 * `doing`, "reading" or "writing"; `part`, what is being written.
 */
class WhoIsHere extends HTMLElement {
  #timer = 0
  readonly #gone = () => void navigator.sendBeacon(this.#source, this.#sign("left"))
  readonly #seen = () => void (document.hidden || this.#say())

  get #source() {
    return this.getAttribute("source") ?? ""
  }

  connectedCallback() {
    void this.#say()
    this.#timer = window.setInterval(this.#seen, every)
    addEventListener("pagehide", this.#gone)
    document.addEventListener("visibilitychange", this.#seen)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
    removeEventListener("pagehide", this.#gone)
    document.removeEventListener("visibilitychange", this.#seen)
  }

  #sign(doing: string) {
    return new URLSearchParams({ doing, part: this.getAttribute("part") ?? "" })
  }

  async #say() {
    const body = this.#sign(this.getAttribute("doing") ?? "reading")
    const answer = await fetch(this.#source, { method: "POST", body }).catch(() => undefined)
    if (!answer?.ok) return
    const { says } = (await answer.json()) as { says: string[] }
    const list = this.querySelector("ul")
    if (!list || says.join() === [...list.children].map((line) => line.textContent).join()) return
    list.replaceChildren(
      ...says.map((text) => {
        const line = document.createElement("li")
        line.textContent = text
        return line
      }),
    )
  }
}

customElements.define("who-is-here", WhoIsHere)
