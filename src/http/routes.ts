import type { Child } from "hono/jsx"
import type { z } from "zod"
import type { Right } from "#kernel/rights.ts"
import type { Text } from "#kernel/text.ts"
import type { Request } from "./request.ts"

/**
 * What a request leaves in the history: nothing (it only reads what is open), the act that its command writes, or the
 * reading itself (it shows what is restricted).
 */
export type Audit = "nothing" | "act" | "reading"

/** Every route names the right that it needs and what it leaves in the history; one without does not compile. */
type Guarded = {
  readonly path: string
  readonly right: Right
  readonly audit: Audit
  /** Dangerous: the person must have proved who they are within the last minutes. */
  readonly recent?: true
}

/** What a page shows; the layout is put around it. */
export type View = {
  readonly title: Text
  readonly content: Child
  readonly status?: 200 | 403 | 404 | 409 | 413 | 422
  /** Wide pages (tables, maps) use the whole desk; the others keep a line of 60 to 70 characters. */
  readonly wide?: boolean
  /** For whoever came by a link to do one thing: without menu, search and sign-in. */
  readonly plain?: boolean
}

export type Answer = View | Response

/** A page to read, in Thai at `path` and in English at `/en` + `path`. */
export type PageRoute = Guarded & {
  readonly kind: "page"
  readonly show: (request: Request) => Promise<Answer>
}

/** A form sent by POST. Answers with a redirect, or with the page again, its errors and what was typed. */
export type FormRoute = Guarded & {
  readonly kind: "form"
  readonly audit: "act"
  readonly submit: (request: Request, form: FormData) => Promise<Answer>
  /** Bytes that may be sent; 1 MB when absent. */
  readonly limit?: number
}

/** A form with files, sent by POST. It reads what comes by itself, so that nothing large lies in memory. */
export type UploadRoute = Guarded & {
  readonly kind: "upload"
  readonly audit: "act"
  readonly receive: (request: Request) => Promise<Answer>
}

/** Anything that is not a page: a file to download, a feed. In one language only, and said at `path` alone. */
export type FileRoute = Guarded & {
  readonly kind: "file"
  readonly send: (request: Request) => Promise<Response>
}

/** One operation of the JSON API: checked and described by the same schemas. */
export type ApiRoute = Guarded & {
  readonly kind: "api"
  readonly method: "get" | "post" | "put" | "patch" | "delete"
  /** Name of the operation in the description and in clients made from it. */
  readonly operation: string
  /** What it does, in one line; the description that programs read is English, the page for people is in both. */
  readonly summary: Text
  readonly tag: string
  readonly parameters?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** A change of a record: it must name the version that it was made on, in If-Match. */
  readonly versioned?: true
  /** The answer carries an ETag, and If-None-Match is heeded. */
  readonly tagged?: true
  /** A body that the schema takes, for whoever tries the operation. */
  readonly example?: Readonly<Record<string, unknown>>
  readonly answer: z.ZodType
  /** What is answered where it is not JSON: "text/csv". */
  readonly answerType?: string
  readonly answerStatus: 200 | 201
  readonly handle: (request: Request, input: never) => Promise<Response>
}

type ApiInput<P, Q, B> = {
  readonly parameters: z.infer<P>
  readonly query: z.infer<Q>
  readonly body: z.infer<B>
}

export type Route = PageRoute | FormRoute | UploadRoute | FileRoute | ApiRoute

export const page = (route: Omit<PageRoute, "kind">): PageRoute => ({ kind: "page", ...route })
export const form = (route: Omit<FormRoute, "kind">): FormRoute => ({ kind: "form", ...route })
export const upload = (route: Omit<UploadRoute, "kind">): UploadRoute => ({ kind: "upload", ...route })
export const file = (route: Omit<FileRoute, "kind">): FileRoute => ({ kind: "file", ...route })

/** Ties what a handler receives to the schemas that check it. */
export const api = <
  P extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Q extends z.ZodObject = z.ZodObject<Record<never, never>>,
  B extends z.ZodType = z.ZodUndefined,
>(
  route: Omit<ApiRoute, "kind" | "parameters" | "query" | "body" | "handle" | "answerStatus"> & {
    readonly parameters?: P
    readonly query?: Q
    readonly body?: B
    readonly answerStatus?: 200 | 201
    readonly handle: (request: Request, input: ApiInput<P, Q, B>) => Promise<Response>
  },
): ApiRoute => ({ kind: "api", answerStatus: 200, ...route })
