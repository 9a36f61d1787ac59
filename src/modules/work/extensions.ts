import { sql } from "kysely"
import { jobHealth } from "#database/jobs/health.ts"
import type {
  AdministrationEntry,
  HealthProvider,
  InheritanceProvider,
  PersonalDataProvider,
} from "#modules/access/index.ts"
import { deliveryWords } from "./delivery-words.ts"
import { workPaths } from "./paths.ts"
import { workRights } from "./rights.ts"
import { words } from "./words.ts"

/** Where administrators find how mail and jobs do. */
export const deliveryEntry: AdministrationEntry = {
  path: workPaths.delivery,
  label: deliveryWords.title,
  says: deliveryWords.says,
  right: workRights["delivery.read"],
}

const muchLater = 15 * 60_000

/** How background jobs do, for the administrator's page of health. */
export const jobsHealth: HealthProvider = {
  key: "jobs",
  label: deliveryWords.jobs,
  check: async ({ database, now }) => {
    const jobs = await jobHealth(database.pool, [])
    const waiting = jobs.reduce((sum, job) => sum + job.waiting + job.retrying, 0)
    const dead = jobs.reduce((sum, job) => sum + job.dead, 0)
    const stuck = jobs.some(({ oldest }) => oldest && now().getTime() - oldest.getTime() > muchLater)
    const state = stuck ? "ill" : dead > 0 ? "warning" : "well"
    return { state, says: deliveryWords.jobsHealth(waiting, dead) }
  },
}

type Inherited = { post: string; title_th: string; title_en: string; path: string; opened_at: Date }

/** What waits for a post, for whoever takes it over. */
export const inheritedMatters: InheritanceProvider = {
  key: "matters",
  label: words.work,
  list: async ({ database }, held) => {
    const { rows } = await sql<Inherited>`
      select held.post, m.title_th, m.title_en, m.path, m.opened_at
      from unnest(${held.map((each) => each.postId)}::uuid[], ${held.map((each) => each.organisationId)}::uuid[],
                  ${held.map((each) => each.role)}::text[]) held (post, organisation, role)
      join matter m on m.state = 'open' and m.holder in
        ('post:' || held.post, 'organisation:' || held.organisation, 'organisation:' || held.organisation || ':' || held.role)
      order by m.due_on, m.opened_at limit 200`.execute(database.query)
    return rows.map((row) => ({
      postId: row.post,
      title: { th: row.title_th, en: row.title_en },
      path: row.path,
      at: row.opened_at,
    }))
  },
}

/** What is kept of how somebody was told things. */
export const noticesAsPersonalData: PersonalDataProvider = {
  key: "notices",
  holds: ["notification", "notification_setting"],
  label: words.notices,
  purpose: {
    th: "แจ้งเรื่องที่รอดำเนินการและผลการพิจารณาให้ผู้ดำรงตำแหน่งทราบ",
    en: "to tell whoever holds a post what waits and what was decided",
  },
  basis: { th: "การปฏิบัติหน้าที่เพื่อประโยชน์สาธารณะ", en: "a task carried out in the public interest" },
  kept: {
    th: "การแจ้งเตือนที่อ่านแล้ว 180 วัน ข้อมูลการส่งอีเมล 400 วัน เนื้อความอีเมลลบทันทีที่ส่งแล้ว",
    en: "notices that were read for 180 days, records of mail for 400; what a letter says is gone once it is sent",
  },
  collect: async ({ database: { query } }, accountId) => ({
    settings: await query
      .selectFrom("notification_setting")
      .selectAll()
      .where("account_id", "=", accountId)
      .executeTakeFirst(),
    notices: await query
      .selectFrom("notification")
      .select(["title_th", "path", "created_at", "read_at", "mailed_at"])
      .where("account_id", "=", accountId)
      .orderBy("created_at")
      .execute(),
    mail: await query
      .selectFrom("outgoing_mail")
      .select(["kind", "to_address", "subject", "state", "queued_at", "sent_at"])
      .where("account_id", "=", accountId)
      .orderBy("queued_at")
      .execute(),
  }),
}
