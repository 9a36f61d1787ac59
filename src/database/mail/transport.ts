import { createTransport } from "nodemailer"

/** Where mail is handed over, and in whose name. */
export type MailSettings = {
  /** smtp:// or smtps://, with user and password where the server asks for them. */
  readonly smtpUrl: string
  /** "ไมตรี <maitri@example.go.th>" or the address alone. */
  readonly from: string
}

/** A letter ready to be handed over. The same one again is the same to the byte, so that it is recognised. */
export type Envelope = {
  readonly id: string
  readonly messageId: string
  readonly date: Date
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly language: string
  readonly text: string
  readonly html: string
  /** The address that switches letters of this kind off (RFC 8058), where they can be. */
  readonly off: string | undefined
}

/**
 * What came of handing over: taken; refused for good, by this recipient or for what it says; put off; or the server
 * cannot be used at all. `uncertain`: it may have taken the letter all the same.
 */
export type Outcome =
  | { readonly kind: "taken" }
  | {
      readonly kind: "refused" | "put_off" | "unreachable"
      readonly problem: string
      readonly uncertain: boolean
    }

export type Transport = {
  readonly domain: string
  readonly handOver: (envelope: Envelope) => Promise<Outcome>
  readonly close: () => void
}

/** Milliseconds that handing over may take in all, however slow the server is. */
export const longest = 120_000

/** Connections to the mail server, kept open while there is mail. */
export const openTransport = ({ smtpUrl, from }: MailSettings): Transport => {
  const transporter = createTransport({
    url: insistingOnTls(smtpUrl),
    pool: true,
    maxConnections: 4,
    maxMessages: 100,
    maxRequeues: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transporter.on("error", () => undefined) // each hand-over tells its own problem
  return {
    domain: /@([\w.-]+)>?$/.exec(from.trim())?.[1] ?? "localhost",
    handOver: async (envelope) => {
      try {
        await transporter.sendMail({ ...messageOf(envelope, from), signal: AbortSignal.timeout(longest) })
        return { kind: "taken" }
      } catch (error) {
        return outcomeOf(error as SmtpError)
      }
    },
    close: () => transporter.close(),
  }
}

/**
 * Mail leaves over TLS, or waits: a server that offers none is not used, unless it is this machine or the address says
 * `requireTLS=false`.
 */
export const insistingOnTls = (smtpUrl: string): string => {
  const url = new URL(smtpUrl)
  const isHere = /^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)
  if (url.protocol === "smtp:" && !isHere && !url.searchParams.has("requireTLS"))
    url.searchParams.set("requireTLS", "true")
  return url.toString()
}

const messageOf = ({ id, off, language, ...rest }: Envelope, from: string) => ({
  ...rest,
  from,
  baseBoundary: id.replaceAll("-", ""),
  textEncoding: "base64" as const,
  headers: {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "Content-Language": language,
    ...(off ? { "List-Unsubscribe": `<${off}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
  },
})

type SmtpError = Error & {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
}

const outcomeOf = ({ message, code, command, responseCode = 0 }: SmtpError): Outcome => {
  const problem = message.replaceAll(/\s+/g, " ").slice(0, 500)
  const aboutThisLetter = command === "RCPT TO" || command === "DATA" || code === "EMESSAGE"
  if (aboutThisLetter && responseCode >= 500) return { kind: "refused", problem, uncertain: false }
  if (aboutThisLetter && responseCode >= 400) return { kind: "put_off", problem, uncertain: false }
  return { kind: "unreachable", problem, uncertain: responseCode === 0 && brokenOff.test(message) }
}

/** Said of a connection that ended while a letter was under way. */
const brokenOff = /^Timeout|closed|ECONNRESET|EPIPE|abort/i
