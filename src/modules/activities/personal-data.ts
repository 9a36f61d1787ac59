import type { PersonalDataProvider } from "#modules/access/index.ts"

/** What is kept of people as contacts of a relation, found by the mail address of their account. */
export const contactsAsPersonalData: PersonalDataProvider = {
  key: "contacts",
  label: { th: "ผู้ประสานงานของความสัมพันธ์", en: "Contacts of relations" },
  purpose: {
    th: "ให้หน่วยงานติดต่อกันได้เมื่อผู้รับผิดชอบเปลี่ยน",
    en: "so that the offices can reach each other when people change",
  },
  basis: { th: "การปฏิบัติหน้าที่เพื่อประโยชน์สาธารณะ", en: "a task carried out in the public interest" },
  kept: {
    th: "จนกว่าเจ้าหน้าที่จะลบ ชื่อผู้ส่งรายงานด้วยลิงก์เก็บ 180 วัน ทั้งหมดไม่เผยแพร่และไม่เข้าประวัติ",
    en: "until an officer erases it; who sent a report by a link for 180 days. None of it is public or enters the history",
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
