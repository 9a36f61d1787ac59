import type { Ask } from "../../answers/rules.ts"

const option = (value: string, th: string, en: string) => ({ value, label: { th, en } })

/** Where the idea came from; it foretells what becomes of it (000, Table 2, "Identify suitable partner"). */
const origins = [
  option("leader", "ผู้บริหารรู้จักคุ้นเคยกัน", "Acquaintance of leaders"),
  option("local", "องค์กรในพื้นที่เสนอ", "A local organisation proposed it"),
  option("partner", "ฝ่ายต่างประเทศทาบทาม", "The other side approached us"),
  option("other", "อื่น ๆ", "Other"),
]

const dimensions = [
  option("security", "ความมั่นคง", "Security"),
  option("society", "สังคมและวัฒนธรรม", "Society and culture"),
  option("economy", "เศรษฐกิจ การค้า และการลงทุน", "Economy, trade and investment"),
  option("education", "การศึกษาและทรัพยากรมนุษย์", "Education and human resources"),
  option("health", "สาธารณสุข", "Public health"),
  option("tourism", "การท่องเที่ยว", "Tourism"),
  option("agriculture", "การเกษตร", "Agriculture"),
  option("environment", "สิ่งแวดล้อม", "Environment"),
  option("transport", "การคมนาคมและความเชื่อมโยง", "Transport and connectivity"),
  option("other", "อื่น ๆ", "Other"),
]

export const strategyAsks: readonly Ask[] = [
  {
    field: "origin",
    kind: "choice",
    options: origins,
    label: { th: "แนวคิดนี้มาจากไหน", en: "Where did the idea come from?" },
    hint: {
      th: "เก็บไว้เทียบกับผลที่เกิดขึ้นจริงภายหลัง",
      en: "Kept, and later held against what became of it",
    },
  },
  {
    field: "origin_note",
    kind: "line",
    optional: true,
    label: { th: "ใคร หรือหน่วยงานใด", en: "Who, or which organisation?" },
  },
  {
    field: "goals",
    kind: "text",
    label: { th: "เป้าหมายของจังหวัด", en: "What the province wants to reach" },
    hint: { th: "เชื่อมกับแผนพัฒนาจังหวัดข้อใด", en: "Say which part of the provincial development plan it serves" },
  },
  {
    field: "expected_results",
    kind: "text",
    label: { th: "ผลที่คาดว่าจะได้รับ", en: "Expected results" },
    hint: {
      th: "เขียนให้วัดได้ เช่น จำนวนนักเรียนแลกเปลี่ยนต่อปี",
      en: "So that it can be measured, as pupils exchanged a year",
    },
  },
  {
    field: "stakeholders",
    kind: "text",
    label: { th: "ผู้มีส่วนได้ส่วนเสียในพื้นที่", en: "Who has a stake in it" },
    hint: {
      th: "หน่วยงาน ภาคเอกชน สถาบันการศึกษา และประชาชนที่จะร่วมดำเนินการ",
      en: "Offices, businesses, schools and people who will take part",
    },
  },
]

export const studyAsks: readonly Ask[] = [
  {
    field: "candidates",
    kind: "places",
    label: { th: "เมืองหรือหน่วยการปกครองที่ศึกษา", en: "Places that were studied" },
    hint: {
      th: "อย่างน้อย 1 แห่ง ถ้ามีหลายแห่งให้ใส่ทั้งหมด",
      en: "At least one; all of them where there are several",
    },
  },
  {
    field: "partner",
    kind: "place",
    among: "candidates",
    label: { th: "แห่งที่เสนอ", en: "The place that is proposed" },
  },
  {
    field: "background",
    kind: "text",
    label: { th: "ผลการศึกษาข้อมูลพื้นฐาน", en: "What the background study found" },
    hint: {
      th: "ฐานะทางการปกครอง เศรษฐกิจ สังคม ความสัมพันธ์ที่มีอยู่ และความพร้อมของอีกฝ่าย",
      en: "Standing, economy, society, ties that exist, and how ready the other side is",
    },
  },
  {
    field: "suitability",
    kind: "text",
    label: { th: "ความเหมาะสม", en: "Why it suits" },
    hint: {
      th: "สมศักดิ์ศรี เป็นประโยชน์ ยั่งยืน และเหตุใดจึงเลือกแห่งนี้",
      en: "Equal dignity, benefit, sustainability, and why this place before the others",
    },
  },
]

export const resolutionAsks: readonly Ask[] = [
  { field: "meeting", kind: "meeting", label: { th: "การประชุมคณะกรรมการ", en: "Meeting of the committee" } },
  { field: "resolution", kind: "text", label: { th: "มติที่ประชุม", en: "What the committee resolved" } },
]

export const draftAsks: readonly Ask[] = [
  {
    field: "areas",
    from: "agreement",
    kind: "choices",
    options: dimensions,
    label: { th: "สาขาความร่วมมือ", en: "Areas of cooperation" },
  },
  {
    field: "projects",
    from: "agreement",
    kind: "text",
    label: { th: "โครงการที่ตั้งใจทำร่วมกัน", en: "Projects that both sides intend" },
    hint: {
      th: "บันทึกความเข้าใจที่ไม่ระบุโครงการมักไม่มีกิจกรรมตามมา",
      en: "A memorandum that names no projects is seldom followed by any",
    },
  },
  {
    field: "departs",
    from: "agreement",
    kind: "yes_no",
    label: { th: "ร่างต่างจากแบบมาตรฐานหรือไม่", en: "Does the draft depart from the fixed format?" },
    hint: {
      th: "ถ้าต่าง ต้องส่งสำนักงานคณะกรรมการกฤษฎีกาพิจารณาด้วย",
      en: "If it does, the Office of the Council of State reviews it too",
    },
  },
  {
    field: "departures",
    from: "agreement",
    kind: "text",
    when: { field: "departs", is: "yes" },
    label: { th: "ข้อที่ต่างจากแบบ และเหตุผล", en: "Which clauses depart, and why" },
  },
]

export const signingAsks: readonly Ask[] = [
  { field: "signed_on", kind: "date", label: { th: "วันที่ลงนาม", en: "Date of signing" } },
  { field: "place", kind: "line", label: { th: "สถานที่ลงนาม", en: "Place of signing" } },
  {
    field: "signatories",
    kind: "text",
    label: { th: "ผู้ลงนามทั้งสองฝ่าย", en: "Who signed for both sides" },
    hint: {
      th: "คนละบรรทัด ฝ่ายไทยก่อน: ชื่อ | ตำแหน่ง | อำนาจที่ใช้ลงนาม (ถ้ามี) เช่น คำสั่งมอบอำนาจ",
      en: "One a line, the Thai side first: name | post | authority, where there is one, as a delegation",
    },
  },
]
