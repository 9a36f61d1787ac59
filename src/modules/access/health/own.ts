import { statfs } from "node:fs/promises"
import { sql } from "kysely"
import type { HealthProvider } from "./provider.ts"

const gigabyte = 1024 ** 3

const database: HealthProvider = {
  key: "database",
  label: { th: "ฐานข้อมูล", en: "Database" },
  check: async ({ database: { query } }) => {
    const { rows } = await sql<{ version: string; bytes: number; connections: number; most: number }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
        (select count(*) from pg_stat_activity) as connections,
        current_setting('max_connections')::int as most`.execute(query)
    const [now] = rows
    if (!now) return { state: "ill", says: { th: "ไม่ตอบ", en: "does not answer" } }
    const size = (now.bytes / 1024 ** 2).toFixed(0)
    return {
      state: now.connections > now.most * 0.8 ? "warning" : "well",
      says: {
        th: `PostgreSQL ${now.version} ขนาด ${size} MB ใช้การเชื่อมต่อ ${now.connections} จาก ${now.most}`,
        en: `PostgreSQL ${now.version}, ${size} MB, ${now.connections} of ${now.most} connections in use`,
      },
    }
  },
}

const disk: HealthProvider = {
  key: "disk",
  label: { th: "ที่เก็บข้อมูล", en: "Disk" },
  check: async (_services, { dataFolder }) => {
    const { bavail, blocks, bsize } = await statfs(dataFolder)
    const [free, all] = [bavail * bsize, blocks * bsize]
    const state = free < 0.05 * all ? "ill" : free < 0.15 * all ? "warning" : "well"
    const figures = [(free / gigabyte).toFixed(1), (all / gigabyte).toFixed(1)]
    return {
      state,
      says: {
        th: `ว่าง ${figures[0]} จาก ${figures[1]} GB`,
        en: `${figures[0]} of ${figures[1]} GB free`,
      },
    }
  },
}

const mail: HealthProvider = {
  key: "mail",
  label: { th: "จดหมายขาออก", en: "Outgoing mail" },
  check: async ({ database: { query }, now }, { mails }) => {
    const { waiting, failed, oldest } = await query
      .selectFrom("outgoing_mail")
      .select((eb) => [
        eb.fn.countAll<number>().filterWhere("state", "in", ["waiting", "sending"]).as("waiting"),
        eb.fn.countAll<number>().filterWhere("state", "=", "failed").as("failed"),
        eb.fn.min("queued_at").filterWhere("state", "in", ["waiting", "sending"]).as("oldest"),
      ])
      .executeTakeFirstOrThrow()
    if (!mails)
      return {
        state: "warning",
        says: {
          th: `ยังไม่ได้ตั้งค่าการส่งอีเมล มีรออยู่ ${waiting} ฉบับ ลิงก์คำเชิญแสดงให้ผู้เชิญคัดลอกแทน`,
          en: `Sending is not set up; ${waiting} waiting. Invitation links are shown to whoever invites`,
        },
      }
    const late = oldest !== null && now().getTime() - oldest.getTime() > 3_600_000
    return {
      state: failed > 0 || late ? "warning" : "well",
      says: {
        th: `รอส่ง ${waiting} ฉบับ ส่งไม่สำเร็จ ${failed} ฉบับ`,
        en: `${waiting} waiting, ${failed} failed`,
      },
    }
  },
}

/** What this module can tell of the installation's health. */
export const accessHealth = [database, disk, mail]
