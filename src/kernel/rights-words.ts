import type { OrganisationKind, Role } from "./rights.ts"
import type { Text } from "./text.ts"

/** What each role is called. */
export const roleNames: Readonly<Record<Role, Text>> = {
  officer: { th: "เจ้าหน้าที่", en: "officer" },
  executive: { th: "ผู้บริหาร", en: "executive" },
  committee_secretary: { th: "เลขานุการคณะกรรมการ", en: "committee secretary" },
  reviewer: { th: "ผู้พิจารณา", en: "reviewer" },
  minister_office: { th: "สำนักงานรัฐมนตรี", en: "minister’s office" },
  local_reporter: { th: "ผู้รายงานในพื้นที่", en: "local reporter" },
  analyst: { th: "นักวิเคราะห์", en: "analyst" },
  editor: { th: "บรรณาธิการ", en: "editor" },
  administrator: { th: "ผู้ดูแลระบบ", en: "administrator" },
}

/** What each kind of organisation is called. */
export const organisationKindNames: Readonly<Record<OrganisationKind, Text>> = {
  interior: { th: "กระทรวงมหาดไทย", en: "Ministry of Interior" },
  foreign_affairs: { th: "กระทรวงการต่างประเทศ", en: "Ministry of Foreign Affairs" },
  council_of_state: { th: "สำนักงานคณะกรรมการกฤษฎีกา", en: "Office of the Council of State" },
  central: { th: "หน่วยงานส่วนกลาง", en: "central agency" },
  province: { th: "จังหวัด", en: "province" },
  bangkok: { th: "กรุงเทพมหานคร", en: "Bangkok" },
  local: { th: "องค์กรในพื้นที่", en: "local organisation" },
  partner: { th: "หน่วยงานคู่ความสัมพันธ์", en: "partner office" },
}
