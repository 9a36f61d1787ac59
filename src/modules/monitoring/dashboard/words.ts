import type { Text } from "#kernel/text.ts"
import type { Wakefulness } from "./queries/standing.ts"

const states: Readonly<Record<Wakefulness, Text>> = {
  awake: { th: "เคลื่อนไหว", en: "Awake" },
  visits_only: { th: "มีเพียงการเยือน", en: "Visits only" },
  asleep: { th: "หลับ", en: "Asleep" },
  no_reports: { th: "ยังไม่มีรายงาน", en: "No reports" },
  new: { th: "เพิ่งลงนาม", en: "New" },
}

const yearIn = (year: number) => ({ th: `ปีงบประมาณ ${year}`, en: `fiscal year ${year - 543}` })

/** Texts of dashboards. Sentences are made from figures, so that they say what is to be seen. */
export const dashboardWords = {
  asOf: (time: string): Text => ({
    th: `ตัวเลข ณ ${time} กำลังนับใหม่`,
    en: `Figures as of ${time}; they are being counted anew`,
  }),
  title: { th: "ภาพรวมผลงาน", en: "Dashboard" },
  nation: { th: "ผลงานทั้งประเทศ", en: "The nation at a glance" },
  of: (name: Text): Text => ({ th: `ภาพรวมผลงาน ${name.th}`, en: `${name.en} at a glance` }),
  states,
  yearIn,
  year: { th: "ปีงบประมาณ", en: "Fiscal year" },
  noneCounted: {
    th: "ยังไม่มีคู่ความสัมพันธ์ที่มีผลตลอดปีให้นับ",
    en: "No relation was in force for the whole year: nothing to count",
  },
  headline: (year: number, passed: string, of: string): Text => ({
    th: `${yearIn(year).th}: ${passed} จาก ${of} คู่มีกิจกรรมร่วมอย่างน้อยหนึ่งครั้ง เป้าหมายคือทุกคู่`,
    en: `In ${yearIn(year).en}, ${passed} of ${of} relations did something together. The target is all`,
  }),
  closed: (day: string, passed: string, of: string, same: boolean): Text => ({
    th: `ปิดปีแล้วเมื่อ ${day} ตัวเลขที่เก็บไว้ ${passed} จาก ${of} คู่ ${same ? "ตรงกับข้อมูลวันนี้" : "ด้านบนรวมที่แก้ไขภายหลัง"}`,
    en: `The year was closed on ${day} and keeps ${passed} of ${of}${same ? ", as the records say today" : "; above is what later corrections made of it"}`,
  }),
  noReports: {
    th: "ยังไม่มีรายงานกิจกรรมในระบบ จึงยังบอกผลงานไม่ได้ ตัวเลขด้านล่างมาจากทะเบียนเท่านั้น",
    en: "No activity has been reported yet, so nothing can be said of results. What stands below comes from the register",
  },
  passed: { th: "ผ่านตัวชี้วัด 2.1", en: "Pass indicator 2.1" },
  inForce: { th: "คู่ที่มีผล", en: "Relations in force" },
  tangible: { th: "กิจกรรมที่เป็นรูปธรรม", en: "Tangible activities" },
  asleepCount: { th: "คู่ที่หลับ", en: "Asleep" },
  shareTitle: { th: "คู่ที่มีกิจกรรมร่วม (%)", en: "Relations that did something together (%)" },
  shareSays: (year: number, now: string, before: string | null): Text => ({
    th: before === null ? `${yearIn(year).th} ได้ ${now}` : `${yearIn(year).th} ได้ ${now} ปีก่อน ${before}`,
    en:
      before === null
        ? `${now} in ${yearIn(year).en}`
        : `${now} in ${yearIn(year).en}, after ${before} the year before`,
  }),
  target: { th: "เป้าหมาย 100 %", en: "Target 100 %" },
  doingsTitle: { th: "กิจกรรมที่จัด", en: "Activities held" },
  doingsSays: (year: number, held: string, tangible: string): Text => ({
    th: `${yearIn(year).th} จัด ${held} กิจกรรม เป็นรูปธรรม ${tangible} (ส่วนล่างของแท่ง) ที่เหลือเป็นการเยือนและต้อนรับ`,
    en: `${held} in ${yearIn(year).en}: ${tangible} tangible (the lower part), the others visits and receptions`,
  }),
  moneyTitle: { th: "งบประมาณที่ใช้ (ล้านบาท)", en: "Money spent (million baht)" },
  moneySays: (year: number, spent: string, each: string | null): Text => ({
    th: `${yearIn(year).th} ใช้ ${spent} บาท${each ? ` เฉลี่ยกิจกรรมละ ${each} บาท` : ""}`,
    en: `${spent} baht was spent in ${yearIn(year).en}${each ? `, on average ${each} baht on each activity held` : ""}`,
  }),
  wakeTitle: { th: "คู่ที่มีผล ขณะนี้เป็นอย่างไร", en: "How the relations in force do" },
  wakeSays: (awake: string, all: string, asleep: string): Text => ({
    th: `${awake} จาก ${all} คู่มีกิจกรรมหรือการเยือนในสองปีงบประมาณเต็มที่ผ่านมา หลับ ${asleep} คู่`,
    en: `${awake} of ${all} held something or visited in the last two full fiscal years; ${asleep} are asleep`,
  }),
  besideTitle: { th: "เทียบกับที่ขนาดใกล้กัน", en: "Beside those of like size" },
  besideRelation: { th: "เทียบกับคู่อื่นของประเทศเดียวกัน", en: "Beside other relations with the same country" },
  besideSays: (among: number): Text => ({
    th: `เทียบกับอีก ${among} แห่งที่จำนวนคู่ใกล้เคียงกันในปีเดียวกัน`,
    en: `Beside ${among} others with about as many relations, in the same year`,
  }),
  besideRelationSays: (among: number): Text => ({
    th: `เทียบกับอีก ${among} คู่ที่มีผลของประเทศเดียวกัน ในสองปีงบประมาณเต็มที่ผ่านมา`,
    en: `Beside ${among} others with the same country, over the last two full fiscal years`,
  }),
  nobodyBeside: { th: "ไม่มีที่เทียบได้", en: "There is nobody to be held beside" },
  figure: { th: "เรื่อง", en: "Figure" },
  own: { th: "ที่นี่", en: "Here" },
  median: { th: "กลางของกลุ่ม", en: "Median of the others" },
  place: { th: "ลำดับ", en: "Place" },
  placeOf: (place: number, among: number): Text => ({
    th: `${place} ใน ${among}`,
    en: `${place} of ${among}`,
  }),
  passShare: { th: "คู่ที่มีกิจกรรมร่วม", en: "Relations with something joint" },
  perRelation: { th: "กิจกรรมต่อคู่", en: "Activities per relation" },
  tangibleShare: { th: "เป็นรูปธรรม", en: "Tangible" },
  localShare: { th: "จัดโดยองค์กรในพื้นที่", en: "Organised locally" },
  spentPer: { th: "เงินต่อกิจกรรม (บาท)", en: "Baht for each activity" },
  joint: { th: "กิจกรรมร่วม", en: "Joint activities" },
  lastContact: { th: "กิจกรรมร่วมครั้งหลังสุด", en: "Last joint activity" },
  held: { th: "จัด", en: "Held" },
  counted: { th: "คู่ที่นับ", en: "Counted" },
  share: { th: "สัดส่วน", en: "Share" },
  spent: { th: "ใช้จริง (บาท)", en: "Spent (baht)" },
  planned: { th: "แผน (บาท)", en: "Planned (baht)" },
  number: { th: "จำนวน", en: "Number" },
  state: { th: "สถานะ", en: "State" },
  province: { th: "จังหวัด", en: "Province" },
  country: { th: "ประเทศ", en: "Country" },
  relations: { th: "คู่", en: "Relations" },
  provincesTitle: { th: "จังหวัดที่กิจกรรมต่อคู่มากที่สุด", en: "Provinces with most activities per relation" },
  countriesTitle: { th: "ประเทศที่มีคู่มากที่สุด", en: "Countries with most relations" },
  topSays: (name: Text, share: string): Text => ({
    th: `${name.th}มากที่สุด ${share}`,
    en: `${name.en} leads with ${share}`,
  }),
  sleepers: { th: "คู่ที่หลับหรือมีเพียงการเยือน", en: "Asleep, or visits only" },
  relation: { th: "คู่ความสัมพันธ์", en: "Relation" },
  never: { th: "ไม่เคยบันทึก", en: "None recorded" },
  more: { th: "ดูเพิ่มเติม", en: "See also" },
  andMore: (count: string): Text => ({ th: `และอีก ${count} คู่`, en: `and ${count} more` }),
  noSuch: { th: "ไม่พบหน้านี้", en: "There is no such page" },
  indicators: { th: "ตัวชี้วัดทั้งหมด", en: "All indicators" },
}
