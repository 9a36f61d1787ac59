import { redirect } from "#http/respond.ts"
import { form, page, type Route } from "#http/routes.ts"
import { deadJobs, jobHealth } from "#database/jobs/health.ts"
import { mailHealth, troubledMail } from "#database/mail/health.ts"
import { retryJobs } from "../commands/retry-jobs.ts"
import { retryMail } from "../commands/retry-mail.ts"
import { deliveryWords } from "../delivery-words.ts"
import { workPaths } from "../paths.ts"
import { workRights } from "../rights.ts"
import { DeliveryPage } from "./delivery-parts.tsx"

const shown = 50

/** What became of mail and jobs, and the buttons that have them tried again. */
export const deliveryPages: readonly Route[] = [
  page({
    path: workPaths.delivery,
    right: workRights["delivery.read"],
    audit: "nothing",
    show: async ({ services, installation }) => {
      const { pool } = services.database
      const [[mail], troubled, jobs, dead] = await Promise.all([
        mailHealth(pool, [services.now()]),
        troubledMail(pool, [shown]),
        jobHealth(pool, []),
        deadJobs(pool, [shown]),
      ])
      if (!mail) throw new Error("the outbox gave no counts")
      return {
        title: deliveryWords.title,
        wide: true,
        content: (
          <DeliveryPage mail={mail} troubled={troubled} jobs={jobs} dead={dead} mails={installation.mails} />
        ),
      }
    },
  }),
  form({
    path: workPaths.retryMail(":id"),
    right: workRights["delivery.retry"],
    audit: "act",
    submit: async (request) => {
      await request.execute(retryMail, { id: request.parameter("id") })
      return request.leaveNotice(redirect(request.href(workPaths.delivery)), deliveryWords.willBeSent)
    },
  }),
  form({
    path: workPaths.retryJobs,
    right: workRights["delivery.retry"],
    audit: "act",
    submit: async (request) => {
      const count = await request.execute(retryJobs, {})
      return request.leaveNotice(redirect(request.href(workPaths.delivery)), deliveryWords.revived(count))
    },
  }),
]
