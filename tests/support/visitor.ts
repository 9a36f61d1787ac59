import type { TestApp } from "./app.ts"

/** Somebody with a browser of their own: keeps cookies, follows nothing by itself, sends forms as a browser does. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #app: TestApp

  constructor(app: TestApp, cookie?: string) {
    this.#app = app
    if (cookie) this.cookies.set(...(cookie.split("=") as [string, string]))
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#keep(await this.#app.fetch(path, { headers: { ...this.#headers(), ...headers } }))
  }

  async post(
    path: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const answer = await this.#app.fetch(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: this.#app.url, ...this.#headers(), ...headers },
    })
    return this.#keep(answer)
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") }
  }

  #keep(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/Max-Age=0/.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}
