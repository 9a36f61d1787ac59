import type { AddressInfo } from "node:net"
import { SMTPServer, type SMTPServerOptions } from "smtp-server"

/** A letter as the mail server took it. */
export type Taken = { readonly to: string; readonly raw: string; readonly header: (name: string) => string }

export type MailServer = {
  readonly url: string
  readonly port: number
  readonly taken: Taken[]
  readonly close: () => Promise<void>
}

type Behaviour = {
  /** Answers the recipient's address: nothing, or a refusal with its code. */
  readonly refuse?: (address: string) => number | undefined
  /** Milliseconds before a letter is taken. */
  readonly slow?: number
  readonly port?: number
  /** Offers STARTTLS, with a certificate that nobody trusts. */
  readonly tls?: boolean
  /** Takes letters only from who signs in with these. */
  readonly login?: { readonly user: string; readonly password: string }
}

/** A real SMTP server on loopback that keeps what it is given. */
export const startMailServer = async ({
  refuse,
  slow = 0,
  port = 0,
  tls = false,
  login,
}: Behaviour = {}): Promise<MailServer> => {
  const taken: Taken[] = []
  const onRcptTo: SMTPServerOptions["onRcptTo"] = ({ address }, _session, done) => {
    const code = refuse?.(address)
    done(code ? Object.assign(new Error("not here"), { responseCode: code }) : undefined)
  }
  const onData: SMTPServerOptions["onData"] = (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on("data", (chunk: Buffer) => chunks.push(chunk))
    stream.on("end", () => {
      const to = session.envelope.rcptTo[0]?.address ?? ""
      setTimeout(() => {
        taken.push(takenOf(to, Buffer.concat(chunks).toString("latin1")))
        done()
      }, slow)
    })
  }
  const server = new SMTPServer({
    authOptional: !login,
    disabledCommands: [...(login ? [] : ["AUTH"]), ...(tls ? [] : ["STARTTLS"])],
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(Object.assign(new Error("535 no"), { responseCode: 535 })),
    disableReverseLookup: true,
    onRcptTo,
    onData,
  })
  server.on("error", () => undefined)
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve))
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const takenOf = (to: string, raw: string): Taken => {
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replaceAll(/\r\n[ \t]+/g, " ")
  const lines = head.split("\r\n")
  return {
    to,
    raw,
    header: (name) =>
      lines
        .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
        .map((line) => line.slice(name.length + 1).trim())
        .join("\n"),
  }
}

/** The parts of a letter, decoded: first plain text, then HTML. */
export const partsOf = ({ raw }: Taken): string[] =>
  [...raw.matchAll(/Content-Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body = ""]) =>
    Buffer.from(body, "base64").toString("utf8"),
  )
