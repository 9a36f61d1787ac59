// A process that queues or sends mail and stops where it is told to; a test kills it there.
import { deliverDue } from "#database/mail/deliver.ts"
import { sendMail } from "#database/mail.ts"
import { openTransport } from "#database/mail/transport.ts"
import { testServices } from "./services.ts"
import { testMail } from "./letters.ts"

const [task = "", url = "", smtpUrl = ""] = process.argv.slice(2)
const services = testServices(url)
const act = { at: services.now(), newId: services.newId, key: services.key }
const forEver = () => new Promise<never>(() => setInterval(() => undefined, 1000))

if (task === "commit") {
  await services.database.query.transaction().execute((tx) => sendMail(tx, act, testMail("killed-before")))
  console.log("committed")
  await forEver()
}
if (task === "send") {
  const transport = openTransport({ smtpUrl, from: "maitri@example.go.th" })
  const stopping = {
    ...transport,
    handOver: async (envelope: Parameters<typeof transport.handOver>[0]) => {
      await transport.handOver(envelope)
      console.log("taken")
      return forEver()
    },
  }
  const delivery = { transport: stopping, origin: () => "https://maitri.example.go.th" }
  await deliverDue(delivery, { services, signal: new AbortController().signal })
}
