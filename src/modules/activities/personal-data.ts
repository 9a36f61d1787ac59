import type { PersonalDataProvider } from "#modules/access/index.ts"

/** What is kept of people as contacts of a relation, found by the mail address of their account. */
export const contactsAsPersonalData: PersonalDataProvider = {
  key: "contacts",
  holds: ["contact", "report_sender", "activity", "activity_message"],
  label: {
    th: "ผู้ประสานงาน ผู้ส่งรายงาน และผู้รับรองกิจกรรมที่ไม่มีบัญชี",
    en: "Contacts, senders of reports and those who confirmed activities, without an account",
  },
  purpose: {
    th: "ให้หน่วยงานติดต่อกันได้เมื่อผู้รับผิดชอบเปลี่ยน และสอบถามรายงานได้",
    en: "So that the offices can reach each other when people change, and ask about a report",
  },
  basis: {
    th: "การปฏิบัติหน้าที่เพื่อประโยชน์สาธารณะ (มาตรา 24 (4))",
    en: "Carrying out a public task (section 24 (4))",
  },
  kept: {
    th: "จนกว่าเจ้าหน้าที่จะลบที่หน้าของผู้ประสานงานหรือกิจกรรม ชื่อผู้ส่งรายงานด้วยลิงก์เก็บ 180 วัน ทั้งหมดไม่เผยแพร่และไม่เข้าประวัติ",
    en: "Until an officer erases it on the page of the contact or activity; who sent a report by a link for 180 days. None of it is public or enters the history",
  },
  collect: async ({ database: { query } }, accountId) =>
    query
      .selectFrom("contact as c")
      .innerJoin("account as a", (join) =>
        join.on((eb) => eb(eb.fn("lower", ["c.email"]), "=", eb.ref("a.email"))),
      )
      .select([
        "c.name",
        "c.phone",
        "c.email",
        "c.post_title",
        "c.organisation",
        "c.held_from",
        "c.held_until",
      ])
      .where("a.id", "=", accountId)
      .execute(),
}
