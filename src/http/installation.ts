import type { SecurityNote } from "#database/security-notes.ts"
import type { Text } from "#kernel/text.ts"

/** Somebody else who can say who a person is: ThaiD or any other OpenID Connect provider. */
export type SignInProvider = {
  /** Stands in addresses: /sign-in/with/<id>. */
  readonly id: string
  readonly label: Text
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly scope: string
  /** Whether a sign-in there counts as a second factor here. */
  readonly strong: boolean
  /** Whether e-mail addresses that it calls verified may link it to an account that was invited. */
  readonly linksByEmail: boolean
}

/** What the HTTP face knows of where it runs. */
export type Installation = {
  /** Public address, where one is set. */
  readonly origin: string | undefined
  /** How many proxies of ours stand in front: so many entries of X-Forwarded-For are to be believed. */
  readonly proxies: number
  /** Folder whose disk must not fill up. */
  readonly dataFolder: string
  readonly providers: readonly SignInProvider[]
  /** Whether mail leaves this machine; where it does not, one-time addresses are shown to whoever made them. */
  readonly mails: boolean
  /** Tells those who watch over the installation what touches its safety: what was refused to whom. */
  readonly watch: (note: SecurityNote) => Promise<void>
}
