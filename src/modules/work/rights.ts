import { defineRights } from "#kernel/rights.ts"

/** Who may see and settle what waits, read notices, and look after the mail. */
export const workRights = defineRights(
  {
    "work.read_own": [{ who: "signed_in" }],
    "notice.read_own": [{ who: "signed_in" }],
    "notice.choose": [{ who: "signed_in", within: "own_account" }],
    "notice.switch_off": [{ who: "anyone" }],
    "delivery.read": [{ who: "administrator" }],
    "delivery.retry": [{ who: "administrator" }],
  },
  {
    "work.read_own": { th: "ดูงานที่รอตนเองและหน่วยงานของตน", en: "see what waits for oneself and one’s office" },
    "notice.read_own": { th: "อ่านการแจ้งเตือนของตนเอง", en: "read one’s own notices" },
    "notice.choose": { th: "ตั้งค่าการแจ้งเตือนของตนเอง", en: "choose how one is told" },
    "notice.switch_off": {
      th: "เลิกรับจดหมายด้วยลิงก์ในจดหมาย",
      en: "switch mail off by the link in a letter",
    },
    "delivery.read": { th: "ดูสถานะจดหมายและงานเบื้องหลัง", en: "see how mail and background jobs do" },
    "delivery.retry": {
      th: "สั่งส่งจดหมายและทำงานเบื้องหลังอีกครั้ง",
      en: "have mail sent and jobs done again",
    },
  },
)
