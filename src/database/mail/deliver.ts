import type { Services } from "../act.ts"
import { type JobContext, sweeper, type Worker } from "../jobs/job.ts"
import { deliverMail, letterPurpose } from "../mail.ts"
import { unseal } from "../seal.ts"
import { type Letter, letterHtml, letterText } from "./letter.tsx"
import * as outbox from "./outbox.ts"
import type { Envelope, Outcome, Transport } from "./transport.ts"

export type Delivery = {
  /** Undefined where no mail server is set: letters wait, and the administration page says so. */
  readonly transport: Transport | undefined
  /** The public address that links in letters begin with. */
  readonly origin: () => string
}

/** Sends what stands in the outbox: when something is put there, and every minute for what has to be tried again. */
export const mailWorkers = (delivery: Delivery): readonly Worker[] => [
  sweeper(deliverMail, (context) => deliverDue(delivery, context), {
    schedule: "* * * * *",
    atStart: true,
  }),
]

const batch = 20
const atOnce = 4

/** Hands over all that is due. Stops early where the mail server cannot be used: nothing is gained by trying on. */
export const deliverDue = async (
  { transport, origin }: Delivery,
  { services, signal }: Pick<JobContext, "services" | "signal">,
): Promise<void> => {
  const { pool } = services.database
  await outbox.expire(pool, [services.now()])
  if (!transport) return
  while (!signal.aborted) {
    const claimed = [...(await outbox.claimDue(pool, [services.now(), batch, transport.domain]))]
    if (claimed.length === 0) break
    let usable = true
    const oneAfterAnother = async () => {
      while (usable && !signal.aborted) {
        const mail = claimed.shift()
        if (!mail) return
        const outcome = await handOver(services, transport, mail, origin())
        await note(services, mail, outcome)
        if (outcome.kind === "unreachable") usable = false
      }
    }
    await Promise.all(Array.from({ length: atOnce }, oneAfterAnother))
    if (claimed.length > 0) await outbox.release(pool, [claimed.map(({ id }) => id)])
    if (!usable) break
  }
}

const handOver = async (
  services: Services,
  transport: Transport,
  mail: outbox.Claimed,
  origin: string,
): Promise<Outcome> => {
  const opened = mail.letter && unseal(services.key(letterPurpose), mail.letter, mail.id)
  if (!opened) return { kind: "refused", problem: sealedElsewhere, uncertain: false }
  return transport.handOver(envelopeOf(mail, JSON.parse(opened.toString()) as Letter, origin))
}

const sealedElsewhere =
  "the letter was sealed with another installation's secret (MAITRI_SECRET) and cannot be read"

const envelopeOf = (mail: outbox.Claimed, letter: Letter, origin: string): Envelope => ({
  id: mail.id,
  messageId: mail.messageId,
  date: mail.queuedAt,
  to: { name: mail.name, address: mail.address },
  subject: mail.subject,
  language: mail.language,
  text: letterText(letter, mail.language, origin),
  html: letterHtml(letter, mail.language, origin),
  off: letter.off && origin + letter.off,
})

const note = async (services: Services, { id, attempts }: outbox.Claimed, outcome: Outcome) => {
  const { pool } = services.database
  const now = services.now()
  if (outcome.kind === "taken") await outbox.noteTaken(pool, [id, attempts, now])
  else if (outcome.kind === "refused") await outbox.noteRefused(pool, [id, attempts, outcome.problem])
  else {
    const again = new Date(now.getTime() + secondsBefore(attempts) * 1000)
    await outbox.notePutOff(pool, [id, attempts, outcome.problem, again, outcome.uncertain])
  }
}

/** Half a minute, one, two ... up to an hour: an hour's outage costs few attempts, a short one little time. */
export const secondsBefore = (attempts: number): number => Math.min(30 * 2 ** (attempts - 1), 3600)
