/**
 * Sends an operation of the API from the page that documents it, and shows the answer. Attributes: `method`, `path` with
 * its {parameters}; `sending`, `failed` and `answer` in words. Fields say with `data-in` where they belong.
 */
class ApiTry extends HTMLElement {
  #form: HTMLFormElement | null = null
  #says = document.createElement("p")
  #body = document.createElement("pre")

  connectedCallback() {
    this.#form = this.querySelector("form")
    if (!this.#form || this.#says.isConnected) return
    this.#form.hidden = false
    this.#says.setAttribute("role", "status")
    this.#body.className = "code"
    this.#body.tabIndex = 0
    this.#body.hidden = true
    this.#body.setAttribute("aria-label", this.getAttribute("answer") ?? "")
    this.append(this.#says, this.#body)
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault()
      void this.#send()
    })
  }

  async #send() {
    this.#says.textContent = this.getAttribute("sending")
    const begun = performance.now()
    try {
      const answer = await fetch(...this.#request())
      const text = await answer.text()
      const time = Math.round(performance.now() - begun)
      const versions = ["etag", "location"].flatMap((name) => answer.headers.get(name) ?? [])
      this.#says.textContent = [`${answer.status} ${answer.statusText}`, `${time} ms`, ...versions].join(
        " · ",
      )
      this.#body.textContent = pretty(text)
      this.#body.hidden = text === ""
    } catch {
      this.#says.textContent = this.getAttribute("failed")
      this.#body.hidden = true
    }
  }

  #request(): [string, RequestInit] {
    let path = this.getAttribute("path") ?? ""
    const query = new URLSearchParams()
    const headers = new Headers({ "accept-language": document.documentElement.lang })
    const init: RequestInit = { method: this.getAttribute("method") ?? "GET", headers, cache: "no-store" }
    for (const field of this.querySelectorAll<HTMLInputElement>("[data-in]")) {
      const { name, value } = field
      if (field.dataset["in"] === "path") path = path.replace(`{${name}}`, encodeURIComponent(value))
      else if (field.dataset["in"] === "body") init.body = value
      else if (value !== "" && field.dataset["in"] === "header") headers.set(name, value)
      else if (value !== "") query.set(name, value)
    }
    if (init.body !== undefined) headers.set("content-type", "application/json")
    return [query.size > 0 ? `${path}?${query.toString()}` : path, init]
  }
}

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

customElements.define("api-try", ApiTry)
