/**
 * A file chooser on which files can be dropped, and which says what is chosen and what is too large before anything is
 * sent. The chooser works without it. Attributes: `most` bytes a file, `too-large` and `drop` in words.
 */
class FileField extends HTMLElement {
  #input: HTMLInputElement | null = null
  #chosen = document.createElement("ul")

  connectedCallback() {
    this.#input = this.querySelector("input[type=file]")
    if (!this.#input || this.#chosen.isConnected) return
    const drop = document.createElement("p")
    drop.className = "hint"
    drop.textContent = this.getAttribute("drop")
    const says = document.createElement("div")
    says.setAttribute("role", "status")
    says.append(this.#chosen)
    this.append(drop, says)
    this.classList.add("ready")
    this.#input.addEventListener("change", () => this.#show())
    for (const name of ["dragenter", "dragover"]) this.addEventListener(name, (event) => this.#over(event))
    for (const name of ["dragleave", "drop"]) this.addEventListener(name, () => this.classList.remove("over"))
    this.addEventListener("drop", (event) => this.#take(event))
  }

  #over(event: Event) {
    event.preventDefault()
    this.classList.add("over")
  }

  #take(event: DragEvent) {
    event.preventDefault()
    if (!this.#input || !event.dataTransfer) return
    this.#input.files = event.dataTransfer.files
    this.#show()
  }

  #show() {
    const most = Number(this.getAttribute("most"))
    const files = [...(this.#input?.files ?? [])]
    const tooLarge = files.some((file) => file.size > most)
    this.#input?.setCustomValidity(tooLarge ? (this.getAttribute("too-large") ?? "") : "")
    if (tooLarge) this.#input?.reportValidity()
    this.#chosen.replaceChildren(
      ...files.map((file) => {
        const line = document.createElement("li")
        const megabytes = (file.size / 1_000_000).toFixed(1)
        line.textContent = `${file.name} · ${megabytes} MB${file.size > most ? ` · ${this.getAttribute("too-large")}` : ""}`
        line.classList.toggle("too-large", file.size > most)
        return line
      }),
    )
  }
}

customElements.define("file-field", FileField)
