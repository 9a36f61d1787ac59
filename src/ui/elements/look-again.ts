const pause = 1000

/**
 * Shows how far work on the server is: asks its page again and takes over the same element from it. When the page has none
 * any more the work is done, and the page is opened anew. Attribute: `source`, the page's address.
 */
class LookAgain extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#timer = window.setTimeout(() => void this.#look(), pause)
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer)
  }

  async #look() {
    const source = this.getAttribute("source") ?? location.href
    const text = await fetch(source)
      .then((answer) => (answer.ok ? answer.text() : ""))
      .catch(() => "")
    const found = new DOMParser().parseFromString(text, "text/html").querySelector("look-again")
    if (text && !found) return location.replace(source)
    if (found) this.replaceChildren(...found.children)
    this.#timer = window.setTimeout(() => void this.#look(), pause)
  }
}

customElements.define("look-again", LookAgain)
