const joint = {
  th: "อย่างน้อย 1 กิจกรรมที่จัดแล้ว ทั้งสองฝ่ายร่วมกัน ไม่ใช่พิธีลงนาม และจัดในช่วงปีนั้น",
  en: "at least one activity that was held, by both sides, was not the signing itself, and overlaps the year",
}
const counted = {
  th: "นับเฉพาะคู่ที่มีผลทั้งวันแรกและวันสุดท้ายของปี คู่ที่ทราบเพียงปีที่ลงนามนับว่ามีผลตั้งแต่วันที่ 1 มกราคมของปีถัดไป วันที่ที่ทราบเพียงเดือนหรือปีเทียบด้วยวันแรก",
  en: "Counted are relations in force on both the first and the last day of the year; one whose signing is known to the year counts as in force from the next 1 January. Dates known to the month or year are compared by their first day",
}
const yearOf = {
  fiscal: { th: "ปีงบประมาณ", en: "fiscal year" },
  calendar: { th: "ปีปฏิทิน", en: "calendar year" },
}

const ofRelations = (kind: keyof typeof yearOf) => ({
  th: `สัดส่วนคู่ความสัมพันธ์ที่มี${joint.th} (${yearOf[kind].th}) ${counted.th}`,
  en: `Share of relations with ${joint.en} (${yearOf[kind].en}). ${counted.en}`,
})

const ofProvinces = (kind: keyof typeof yearOf) => ({
  th: `สัดส่วนจังหวัดที่ลงนามแล้ว ซึ่งทุกคู่ของจังหวัดมี${joint.th} (${yearOf[kind].th}) ${counted.th}`,
  en: `Share of provinces that have signed, of which every relation has ${joint.en} (${yearOf[kind].en}). ${counted.en}`,
})

/** The rule of each figure in words, printed beside it (domain.md, "Indicators of the drive plan"). */
export const ruleWords = {
  handbook: {
    th: "มีคู่มือฉบับที่เผยแพร่และมีผลใช้บังคับในวันสุดท้ายของปีงบประมาณ",
    en: "A published version of the handbook is valid on the last day of the fiscal year",
  },
  trained: {
    th: "สัดส่วนจังหวัดที่มีคู่ความสัมพันธ์หรือเรื่องที่ดำเนินการ ในวันสุดท้ายของปีงบประมาณ ซึ่งมีเจ้าหน้าที่ที่ผ่านการอบรมและยังไม่หมดอายุในวันนั้น (ไม่นับคู่ที่สิ้นสุดหรือไม่ได้สถาปนา)",
    en: "Share of provinces with a relation or a case on the last day of the fiscal year that have an officer whose training is valid on it; relations that ended or were not established do not count",
  },
  submissions: {
    th: "สัดส่วนการส่งเรื่องต่อโดยจังหวัดและคณะกรรมการจังหวัดในปีงบประมาณ ที่ไม่ถูกส่งคืนเพราะไม่เป็นไปตามแนวทางปฏิบัติ การส่งคืนที่ไม่ระบุสาเหตุนับเป็นไม่เป็นไปตามแนวทางปฏิบัติ เรื่องที่ยังไม่ได้พิจารณานับว่ายังไม่ถูกส่งคืน",
    en: "Share of what provinces and their committees sent on in the fiscal year that was not returned for a fault of procedure. A return that names no cause counts as one; what is not reviewed yet counts as not returned",
  },
  relation: { fiscal: ofRelations("fiscal"), calendar: ofRelations("calendar") },
  province: { fiscal: ofProvinces("fiscal"), calendar: ofProvinces("calendar") },
  newRelations: {
    th: "จำนวนคู่ที่ลงนามในปีงบประมาณ เทียบกับปีก่อน (ตัวหาร) คู่ที่ทราบเพียงปีที่ลงนาม นับในปีงบประมาณที่สิ้นสุดในปีนั้น",
    en: "Relations signed in the fiscal year, beside the year before (the denominator). One whose signing is known to the year counts in the fiscal year that ends in it",
  },
  newProvinces: {
    th: "ในจำนวนนั้น เป็นคู่ของจังหวัดที่ไม่เคยลงนามคู่ความสัมพันธ์ใดก่อนปีงบประมาณนี้",
    en: "Of them, by provinces that had signed none before the fiscal year",
  },
  centralGroup: {
    th: "มีคณะทำงานส่วนกลางในวันสุดท้ายของปีงบประมาณ",
    en: "A central working group is in being on the last day of the fiscal year",
  },
  provincialGroups: {
    th: "สัดส่วนจังหวัดที่มีคู่ความสัมพันธ์หรือเรื่องที่ดำเนินการในวันสุดท้ายของปีงบประมาณ ซึ่งมีคณะทำงานระดับจังหวัดในวันนั้น (ไม่นับคู่ที่สิ้นสุดหรือไม่ได้สถาปนา)",
    en: "Share of provinces with a relation or a case on the last day of the fiscal year that have a working group on it; relations that ended or were not established do not count",
  },
  meetings: {
    th: "สัดส่วนคณะทำงานที่มีอยู่ในวันใดวันหนึ่งของปีงบประมาณ ซึ่งประชุมอย่างน้อย 1 ครั้งในปีนั้น",
    en: "Share of working groups in being on some day of the fiscal year that met at least once in it",
  },
  tasks: {
    th: "สัดส่วนงานที่ครบกำหนดในปีงบประมาณ ซึ่งเสร็จภายในกำหนด",
    en: "Share of tasks due in the fiscal year that were done by their due date",
  },
}

const money = {
  th: "ของกิจกรรมที่เริ่มในปีงบประมาณและโครงการที่เริ่มในปีงบประมาณ เป็นบาท นับเฉพาะรายการที่จังหวัดยืนยัน ทุกระดับหลักฐาน",
  en: "of activities and projects that begin in the fiscal year, in baht; of what the province stands behind, whatever its evidence",
}
const atEnd = {
  th: "คู่ความสัมพันธ์ที่มีผลในวันสุดท้ายของปีงบประมาณ คู่ที่มีหลายประเทศแบ่งส่วนเท่ากัน คู่ที่ยังไม่ทราบประเทศไม่นับ",
  en: "relations in force on the last day of the fiscal year; one with several countries is shared among them, one of no known country is left out",
}

/** The rules of what stands beside the plan's indicators (domain.md, "Beside them"). */
export const besideRules = {
  tangible: {
    th: "สัดส่วนกิจกรรมที่จัดแล้วและเริ่มในปีงบประมาณ ซึ่งไม่ใช่การเยือน การต้อนรับ หรือการเข้าพบเยี่ยมคารวะ",
    en: "Share of the activities held that begin in the fiscal year which are no visit, reception or courtesy call",
  },
  local: {
    th: "สัดส่วนกิจกรรมที่จัดแล้วและเริ่มในปีงบประมาณ ซึ่งองค์กรอื่นเป็นผู้จัดฝ่ายไทยโดยไม่มีจังหวัดร่วมจัด กิจกรรมที่ไม่ระบุผู้จัดฝ่ายไทยไม่นับว่าผ่าน",
    en: "Share of the activities held that begin in the fiscal year which others than the province organised on the Thai side, without it; one that names no Thai organiser does not pass",
  },
  sleeping: {
    th: "จำนวนคู่ที่มีผลในวันสุดท้ายของปีงบประมาณ และไม่มีกิจกรรมร่วมที่จัดแล้วในสองปีงบประมาณเต็มหลังสุดซึ่งเปิดให้รายงาน เทียบกับคู่ที่มีผลทั้งหมด",
    en: "Relations in force on the last day of the fiscal year without anything joint held in the last two full fiscal years in which reporting was open to them, beside all in force",
  },
  herfindahl: {
    th: `ดัชนีเฮอร์ฟินดาห์ล (ผลรวมกำลังสองของสัดส่วน) ของ${atEnd.th} ค่า 1 คือกระจุกอยู่แห่งเดียว`,
    en: `Herfindahl index (shares squared and added up) of ${atEnd.en}. 1 is all with one`,
  },
  asean: { th: `สัดส่วนคู่ในอาเซียนของ${atEnd.th}`, en: `The share of ASEAN in ${atEnd.en}` },
  planned: { th: `งบประมาณตามแผน${money.th}`, en: `Budget planned ${money.en}` },
  spent: { th: `งบประมาณที่ใช้จริง${money.th}`, en: `Budget spent ${money.en}` },
} as const
