import type { TestApp } from "./app.ts"
import type { TestPerson } from "./people.ts"

// what an API answers is looked at field by field
// oxlint-disable-next-line typescript/no-explicit-any
type Body = Record<string, any>
export type ApiAnswer = { readonly status: number; readonly headers: Headers; readonly body: Body }

export type ApiClient = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<ApiAnswer>
  readonly send: (
    method: "POST" | "PUT",
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<ApiAnswer>
}

/** The JSON API as a program uses it, signed in as somebody or as nobody. */
export const apiAs = (app: TestApp, person?: TestPerson): ApiClient => {
  type Sent = { method?: string; body?: string; headers: Record<string, string> }
  const call = async (path: string, init: Sent): Promise<ApiAnswer> => {
    const headers = { ...(person ? { cookie: person.cookie } : {}), ...init.headers }
    const answer = await app.fetch(`/api/v1${path}`, { ...init, headers })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text ? (JSON.parse(text) as Body) : {} }
  }
  return {
    get: (path, headers = {}) => call(path, { headers }),
    send: (method, path, body, headers = {}) =>
      call(path, {
        method,
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", ...headers },
      }),
  }
}
