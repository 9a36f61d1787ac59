import type { Text } from "#kernel/text.ts"
import { sessionsOf, tokensOf } from "../queries.ts"
import { absoluteDays } from "../sessions.ts"
import { notesAbout } from "../security/queries.ts"
import { keptDays } from "../tidy.ts"
import type { PersonalDataProvider } from "./provider.ts"

const publicTask: Text = {
  th: "การปฏิบัติหน้าที่เพื่อประโยชน์สาธารณะ (มาตรา 24 (4))",
  en: "Carrying out a public task (section 24 (4))",
}
const legalDuty: Text = {
  th: "การปฏิบัติตามกฎหมาย (มาตรา 24 (6)) ว่าด้วยข้อมูลข่าวสารและงานสารบรรณ",
  en: "Legal duty (section 24 (6)): official information and records",
}
const legitimate: Text = {
  th: "ประโยชน์โดยชอบด้วยกฎหมาย (มาตรา 24 (5)) ความมั่นคงปลอดภัยของระบบ",
  en: "Legitimate interest (section 24 (5)): the safety of the system",
}
const legalDutyOfTraffic: Text = {
  th: "การปฏิบัติตามกฎหมาย (มาตรา 24 (6)) ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ มาตรา 26",
  en: "Legal duty (section 24 (6)): Computer Crime Act, section 26",
}

/** What this module keeps about people. */
export const accessPersonalData: readonly PersonalDataProvider[] = [
  {
    key: "account",
    holds: ["account", "history.personal", "credential", "recovery_code", "mailed_link"],
    label: { th: "ชื่อและอีเมล", en: "Name and e-mail address" },
    purpose: { th: "ให้เข้าระบบ และให้รู้ว่าใครรับผิดชอบ", en: "Signing in, and knowing who answers for what" },
    basis: publicTask,
    kept: { th: "จนกว่าจะขอลบหลังพ้นตำแหน่ง", en: "Until erased after the last term" },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("account")
        .select(["id", "name", "email", "created_at", "suspended_at"])
        .where("id", "=", id)
        .executeTakeFirst(),
  },
  {
    key: "appointments",
    holds: ["appointment"],
    label: { th: "ตำแหน่งและวาระ", en: "Posts and terms" },
    purpose: { th: "กำหนดสิทธิ และอ้างอิงการตัดสินใจ", en: "Rights, and evidence for decisions" },
    basis: legalDuty,
    kept: { th: "ถาวร เป็นส่วนหนึ่งของประวัติราชการ", en: "For ever, as part of the official record" },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("appointment as h")
        .innerJoin("post as p", "p.id", "h.post_id")
        .innerJoin("organisation as o", "o.id", "p.organisation_id")
        .select(["p.title_th", "p.title_en", "o.name_th", "o.name_en"])
        .select(["h.held_from", "h.held_until", "h.acting"])
        .where("h.account_id", "=", id)
        .orderBy("h.held_from")
        .execute(),
  },
  {
    key: "sessions",
    holds: ["session"],
    label: { th: "เครื่องที่เข้าสู่ระบบและเวลาใช้ล่าสุด", en: "Devices signed in, and their last use" },
    purpose: { th: "ให้ท่านเห็นและยกเลิกได้", en: "So that you can see and end them" },
    basis: legitimate,
    kept: { th: `ไม่เกิน ${absoluteDays} วัน`, en: `At most ${absoluteDays} days` },
    collect: ({ database }, id) => sessionsOf(database.query, id),
  },
  {
    key: "tokens",
    holds: ["api_token"],
    label: { th: "โทเคนสำหรับโปรแกรม", en: "Tokens for programs" },
    purpose: { th: "ให้โปรแกรมของท่านใช้ API", en: "Use of the API by your programs" },
    basis: legitimate,
    kept: { th: "จนหมดอายุหรือยกเลิก", en: "Until they run out or are revoked" },
    collect: ({ database, now }, id) => tokensOf(database.query, id, now()),
  },
  {
    key: "identities",
    holds: ["identity"],
    label: { th: "การเข้าระบบผ่านผู้ให้บริการอื่น", en: "Sign-in by another provider" },
    purpose: {
      th: "จำว่าเป็นท่าน เก็บเฉพาะค่าแฮช ไม่เก็บเลขประจำตัวประชาชน",
      en: "To know you again; a keyed hash only, never a national number",
    },
    basis: legitimate,
    kept: { th: "จนกว่าจะลบบัญชี", en: "Until the account is erased" },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("identity")
        .select(["issuer", "created_at"])
        .where("account_id", "=", id)
        .execute(),
  },
  {
    key: "acts",
    holds: ["history.act"],
    label: { th: "สิ่งที่ทำในระบบ", en: "What you did here" },
    purpose: { th: "ตรวจสอบย้อนหลังได้ว่าใครทำอะไรในหน้าที่ใด", en: "Accountability: who did what, in which post" },
    basis: legalDuty,
    kept: { th: "ถาวร เมื่อลบบัญชีแล้วไม่มีชื่อ", en: "For ever; without the name once erased" },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("history.act")
        .select(["at", "name", "reason"])
        .where("account_id", "=", id)
        .orderBy("at", "desc")
        .limit(10_000)
        .execute(),
  },
  {
    key: "security",
    holds: ["history.security_note"],
    label: { th: "สิ่งที่ถูกปฏิเสธ และที่อยู่ IP", en: "What was refused to you, and the IP address" },
    purpose: {
      th: "ให้พบการเดารหัสผ่านและการใช้เกินสิทธิ",
      en: "To find guessing of passwords and overreach",
    },
    basis: legalDutyOfTraffic,
    kept: { th: "180 วัน แล้วลบเอง", en: "180 days, then forgotten by itself" },
    collect: ({ database }, id) => notesAbout(database.query, id),
  },
  {
    key: "drafts",
    holds: ["draft"],
    label: { th: "ฉบับร่างของท่าน", en: "Forms that you began" },
    purpose: { th: "ให้ทำต่อได้", en: "So that you can go on" },
    basis: publicTask,
    kept: {
      th: `จนกว่าจะส่งหรือทิ้ง ไม่เกิน ${keptDays.drafts} วัน`,
      en: `Until sent or thrown away, at most ${keptDays.drafts} days`,
    },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("draft")
        .select(["form", "subject", "fields", "created_at", "updated_at"])
        .where((eb) => eb.or([eb("account_id", "=", id), eb("saved_by", "=", id)]))
        .execute(),
  },
  {
    key: "mails",
    holds: ["outgoing_mail"],
    label: { th: "อีเมลที่ระบบส่งถึง", en: "Mail sent to you" },
    purpose: { th: "ให้รู้ว่าส่งแล้วหรือไม่", en: "To know whether it went out" },
    basis: publicTask,
    kept: { th: "เนื้อความลบเมื่อส่งแล้ว", en: "The letter is forgotten once sent" },
    collect: ({ database }, id) =>
      database.query
        .selectFrom("outgoing_mail")
        .select(["kind", "subject", "queued_at", "sent_at"])
        .where("account_id", "=", id)
        .execute(),
  },
]
