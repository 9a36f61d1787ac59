import { button, fill, mark, thanks, unmark } from "./report-parts.ts"
import { forget, keep, keptFor, type Kept } from "./report-store.ts"
import { shrink } from "./shrink.ts"

const retryAfter = 15_000
const mostPhotos = 5

/**
 * The report from the ground on a phone: a few questions at a time, kept in the browser as it is typed, photographs made
 * small, sent when there is a line and never twice: the key of the report stays the same until it has arrived. Without
 * this script the form stands on one page and is sent as any other. Attributes: `says`, its words as JSON; `worker`, the
 * address of the script that lets the page open without a line.
 */
class ReportForm extends HTMLElement {
  #says: Record<string, string> = {}
  #form: HTMLFormElement | null = null
  #steps: HTMLElement[] = []
  #at = 0
  #status = document.createElement("p")
  #bar = document.createElement("p")
  #next = button("primary")
  #back = button("")
  #retry = button("")
  #pictures = document.createElement("ul")
  #kept: Kept = { key: "", fields: {}, photos: [], state: "draft" }
  #timer = 0
  #busy = false

  async connectedCallback() {
    this.#form = this.querySelector("form")
    this.#steps = [...this.querySelectorAll<HTMLElement>("[data-step]")]
    if (!this.#form || this.#steps.length === 0 || this.#bar.isConnected) return
    this.#says = JSON.parse(this.getAttribute("says") ?? "{}") as Record<string, string>
    this.#build(this.#form)
    this.#offline()
    const kept = await keptFor(location.pathname).catch(() => undefined)
    const key = this.#field("key")
    if (kept) this.#resume(kept)
    else if (key) this.#kept.key = key.value
    this.#show(kept ? (kept.step ?? 0) : this.#firstWrong())
    if (this.#kept.state === "sending") void this.#send()
  }

  #build(form: HTMLFormElement) {
    this.classList.add("ready")
    this.#status.setAttribute("role", "status")
    this.#status.className = "report-status"
    this.#bar.className = "report-bar"
    this.#pictures.className = "report-photos"
    this.#next.textContent = this.#says["next"] ?? ""
    this.#back.textContent = this.#says["back"] ?? ""
    this.#retry.textContent = this.#says["sendNow"] ?? ""
    this.#retry.hidden = true
    this.#next.addEventListener("click", () => this.#move(1))
    this.#back.addEventListener("click", () => this.#move(-1))
    this.#retry.addEventListener("click", () => void this.#send())
    const actions = form.querySelector(".actions:last-of-type")
    actions?.prepend(this.#next)
    actions?.append(this.#back)
    form.prepend(this.#bar)
    form.append(this.#status, this.#retry)
    this.#files()?.after(this.#pictures)
    form.addEventListener("input", () => {
      unmark(form)
      void this.#keepTyped()
    })
    form.addEventListener("submit", (event) => this.#submit(event))
    form.addEventListener("keydown", (event) => this.#enter(event))
    this.#files()?.addEventListener("change", () => void this.#takePhotos())
    window.addEventListener("online", () => this.#kept.state === "sending" && void this.#send())
  }

  #offline() {
    const worker = this.getAttribute("worker")
    if (!worker || !("serviceWorker" in navigator)) return
    const scope = location.pathname.replace(/[^/]+$/, "")
    const seen = [
      ...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>("link[href], script[src]"),
    ]
      .map((one) => ("src" in one ? one.src : one.href))
      .filter((url) => url.includes("/assets/"))
    void navigator.serviceWorker
      .register(worker, { scope })
      .then(() => navigator.serviceWorker.ready)
      .then((ready) => ready.active?.postMessage([location.href, ...seen]))
      .catch(() => undefined)
  }

  #resume(kept: Kept) {
    this.#kept = kept
    for (const [name, value] of Object.entries(kept.fields)) this.#fill(name, value)
    this.#tell(kept.state === "sending" ? "waiting" : "resumed")
    this.#showPhotos()
  }

  #fill(name: string, value: string) {
    for (const field of this.#form?.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`) ??
      []) {
      if (field.type === "radio") field.checked = field.value === value
      else field.value = value
    }
  }

  #field = (name: string) => this.#form?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null
  #files = () => this.#form?.querySelector<HTMLInputElement>("input[type=file]") ?? null

  async #keepTyped() {
    if (!this.#form || this.#kept.state === "sending") return
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(this.#form)) if (typeof value === "string") fields[name] = value
    this.#kept = { ...this.#kept, key: fields["key"] ?? this.#kept.key, fields, step: this.#at }
    await this.#keep()
    this.#tell("kept")
  }

  /** A phone without room to keep the draft still sends: what cannot be kept is only not kept. */
  #keep = () => keep(location.pathname, this.#kept).catch(() => undefined)

  async #takePhotos() {
    const input = this.#files()
    for (const file of input?.files ?? []) {
      if (this.#kept.photos.length >= mostPhotos) break
      this.#kept.photos.push({ blob: await shrink(file), sent: false })
    }
    if (input) input.value = ""
    this.#showPhotos()
    await this.#keepTyped()
  }

  #showPhotos() {
    this.#pictures.replaceChildren(
      ...this.#kept.photos.map((photo, index) => {
        const line = document.createElement("li")
        const picture = document.createElement("img")
        picture.src = URL.createObjectURL(photo.blob)
        picture.alt = ""
        const remove = button("quiet-button")
        remove.textContent = this.#says["removePhoto"] ?? ""
        remove.addEventListener("click", () => {
          this.#kept.photos.splice(index, 1)
          this.#showPhotos()
          void this.#keepTyped()
        })
        line.append(picture, remove)
        return line
      }),
    )
  }

  #firstWrong = () =>
    Math.max(
      0,
      this.#steps.findIndex((step) => step.querySelector(".invalid")),
    )

  #show(at: number) {
    this.#at = Math.min(Math.max(0, at), this.#steps.length - 1)
    const last = this.#at === this.#steps.length - 1
    for (const [index, step] of this.#steps.entries()) step.hidden = index !== this.#at
    this.#next.hidden = last
    this.#back.hidden = this.#at === 0
    const send = this.#form?.querySelector<HTMLButtonElement>("button[type=submit].primary")
    if (send) send.hidden = !last
    this.#bar.textContent = fill(this.#says["step"] ?? "", this.#at + 1, this.#steps.length)
  }

  #move(by: 1 | -1) {
    if (by > 0 && !this.#answered()) return
    this.#show(this.#at + by)
    this.#steps[this.#at]?.querySelector<HTMLElement>("input:not([type=hidden]), textarea")?.focus()
    void this.#keepTyped()
  }

  /** What must be answered before going on; the server says the same again, and in more detail. */
  #answered(): boolean {
    const step = this.#steps[this.#at]
    const empty = ["title", "outputs"]
      .map(this.#field)
      .find((one) => one && step?.contains(one) && !one.value.trim())
    const kinds = [...(step?.querySelectorAll<HTMLInputElement>("input[name=kind]") ?? [])]
    const year = this.#field("beginsOn.year")
    const noYear = year && step?.contains(year) && !year.value.trim() ? year : undefined
    const missing =
      empty ?? noYear ?? (kinds.length > 0 && !kinds.some(({ checked }) => checked) ? kinds[0] : undefined)
    if (this.#form) unmark(this.#form)
    if (missing) mark(missing, this.#says["required"] ?? "")
    return !missing
  }

  #enter(event: KeyboardEvent) {
    const { target } = event
    if (event.key !== "Enter" || !(target instanceof HTMLInputElement) || this.#at === this.#steps.length - 1)
      return
    event.preventDefault()
    this.#move(1)
  }

  #submit(event: Event) {
    event.preventDefault()
    void this.#keepTyped().then(async () => {
      this.#kept.state = "sending"
      await this.#keep()
      await this.#send()
    })
  }

  async #send() {
    if (this.#busy) return
    this.#busy = true
    clearTimeout(this.#timer)
    try {
      if (await this.#sendAll()) this.#done()
    } catch {
      this.#tell("waiting")
      this.#retry.hidden = false
      this.#timer = window.setTimeout(() => void this.#send(), retryAfter)
    } finally {
      this.#busy = false
    }
  }

  /** First the words, which are small; then the photographs one by one. Each is safe to send again. */
  async #sendAll(): Promise<boolean> {
    this.#retry.hidden = true
    const action = this.#form?.action ?? ""
    const { fields, key, photos } = this.#kept
    if (!this.#kept.arrived) {
      this.#tell("sending")
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set("key", key)
      if (!(await this.#post(action, form))) return false
      this.#kept.arrived = true
      await this.#keep()
    }
    for (const [index, photo] of photos.entries()) {
      if (photo.sent) continue
      this.#status.classList.remove("waits")
      this.#status.textContent = fill(this.#says["sendingPhoto"] ?? "", index + 1, photos.length)
      const form = new FormData()
      form.set("photos", photo.blob, `photo-${index + 1}.jpg`)
      if (!(await this.#post(`${action}/photos/${key}`, form))) return false
      photo.sent = true
      await this.#keep()
    }
    return true
  }

  /** @returns false where the server will not take it as it is; throws where the line or the server is gone */
  async #post(url: string, body: FormData): Promise<boolean> {
    const headers = { accept: "application/json", "accept-language": document.documentElement.lang }
    const answer = await fetch(url, { method: "POST", body, headers })
    if (answer.ok) return true
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status))
    const problem = (await answer.json().catch(() => ({}))) as Problem
    const says = problem.issues?.map(({ message }) => message).join(" · ") || problem.detail || problem.title
    this.#kept.state = "draft"
    await this.#keep()
    this.#status.textContent = says ?? ""
    const wrong = problem.issues?.[0]?.path?.split(".")[0]
    const step = this.#steps.findIndex((one) => wrong && one.querySelector(`[name^="${CSS.escape(wrong)}"]`))
    if (step >= 0) this.#show(step)
    const field = this.#steps[step]?.querySelector<HTMLElement>(
      `input[name^="${CSS.escape(wrong ?? "")}"], textarea`,
    )
    if (field) {
      this.#status.textContent = ""
      mark(field, says ?? "")
    }
    return false
  }

  #done() {
    void forget(location.pathname)
    this.replaceChildren(thanks(this.#says))
  }

  #tell(name: string) {
    this.#status.textContent = this.#says[name] ?? ""
    this.#status.classList.toggle("waits", name === "waiting")
  }
}

type Problem = {
  readonly title?: string
  readonly detail?: string
  readonly issues?: readonly { readonly path?: string; readonly message: string }[]
}

customElements.define("report-form", ReportForm)
