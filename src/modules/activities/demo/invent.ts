import { addDays, type Day, fiscalYear, fiscalYearOf } from "#kernel/dates.ts"
import { demoMark, pick, type Random } from "#kernel/invented.ts"
import type { Dimension, Kind } from "../rules.ts"
import type { ActivityEntry, BudgetLine } from "../schema.ts"

type Pattern = {
  readonly kind: Kind
  readonly dimension: Dimension
  readonly title: string
  readonly output: string
  readonly baht: number
}

const patterns: readonly Pattern[] = [
  {
    kind: "trade",
    dimension: "economy",
    title: "งานแสดงสินค้าคู่มิตร",
    output: "ผู้ประกอบการร่วมจับคู่ธุรกิจ",
    baht: 480_000,
  },
  {
    kind: "exchange",
    dimension: "education",
    title: "แลกเปลี่ยนนักเรียน",
    output: "นักเรียนพักกับครอบครัวอุปถัมภ์",
    baht: 350_000,
  },
  {
    kind: "culture",
    dimension: "society_culture",
    title: "สัปดาห์วัฒนธรรม",
    output: "การแสดงร่วมของสองเมือง",
    baht: 260_000,
  },
  {
    kind: "training",
    dimension: "agriculture",
    title: "อบรมเกษตรปลอดภัย",
    output: "เกษตรกรผ่านการอบรม",
    baht: 180_000,
  },
  {
    kind: "health_service",
    dimension: "health",
    title: "หน่วยแพทย์ร่วมชายแดน",
    output: "ผู้รับบริการตรวจสุขภาพ",
    baht: 220_000,
  },
  {
    kind: "meeting",
    dimension: "tourism",
    title: "ประชุมเส้นทางท่องเที่ยวร่วม",
    output: "ร่างเส้นทางท่องเที่ยวร่วมกัน",
    baht: 90_000,
  },
  {
    kind: "visit",
    dimension: "society_culture",
    title: "คณะผู้บริหารเยือน",
    output: "หารือแนวทางความร่วมมือ",
    baht: 300_000,
  },
  {
    kind: "reception",
    dimension: "society_culture",
    title: "ต้อนรับคณะผู้แทน",
    output: "ต้อนรับและแลกเปลี่ยนข้อคิดเห็น",
    baht: 60_000,
  },
  {
    kind: "sport",
    dimension: "society_culture",
    title: "กีฬามิตรภาพ",
    output: "เยาวชนแข่งขันร่วมกัน",
    baht: 120_000,
  },
  {
    kind: "research",
    dimension: "environment",
    title: "เก็บข้อมูลลุ่มน้ำร่วม",
    output: "ชุดข้อมูลคุณภาพน้ำ",
    baht: 200_000,
  },
]

export type Invented = { readonly entry: ActivityEntry; readonly budget: readonly BudgetLine[] }

/** A relation's ten years, ending with what is planned for the year that runs. Some pairs are lively, some fall asleep. */
export const inventYears = (random: Random, today: Day): readonly Invented[] => {
  const last = fiscalYearOf(today)
  const zeal = random()
  return Array.from({ length: 10 }, (_, back) => last - 9 + back).flatMap((year) => {
    const asleep = zeal < 0.25 && year > last - 4
    const many = asleep ? 0 : Math.floor(random() * (1 + zeal * 4))
    return Array.from({ length: many }, () => inventActivity(random, year, today))
  })
}

const inventActivity = (random: Random, year: number, today: Day): Invented => {
  const pattern = pick(random, patterns)
  const beginsOn = addDays(fiscalYear(year).from, Math.floor(random() * 360))
  const endsOn = addDays(beginsOn, Math.floor(random() * 4))
  const over = endsOn < today
  const state = over ? (random() < 0.06 ? "cancelled" : "held") : "planned"
  const told = state === "held" && (random() < 0.85 || endsOn < addDays(today, -365))
  const joint = random() < 0.8
  const [home, partner] = [10 + Math.floor(random() * 90), joint ? 5 + Math.floor(random() * 60) : 0]
  const local = random() < 0.45
  const entry: ActivityEntry = {
    title: `${demoMark} ${pattern.title} ${year}`,
    kind: pattern.kind,
    dimension: pattern.dimension,
    state,
    stateReason: state === "cancelled" ? "ด่านปิดชั่วคราว (สมมติ)" : null,
    beginsOn,
    endsOn: endsOn === beginsOn ? null : endsOn,
    place: random() < 0.5 ? "ศาลากลางจังหวัด" : "เมืองคู่ความสัมพันธ์",
    joint,
    signingCeremony: false,
    organisers: [
      local
        ? { side: "home", kind: "chamber", name: "หอการค้าจังหวัด (สมมติ)" }
        : { side: "home", kind: "province", name: "สำนักงานจังหวัด (สมมติ)" },
      ...(joint
        ? [{ side: "partner", kind: "partner_government", name: "ฝ่ายต่างประเทศ (สมมติ)" } as const]
        : []),
    ],
    participants: [
      { side: "home", group: "public", count: home },
      ...(partner > 0 ? [{ side: "partner", group: "public", count: partner } as const] : []),
    ],
    outputs: told ? `${pattern.output} ${home + partner} คน` : null,
    outcomes: told && random() < 0.4 ? "มีนัดหมายต่อเนื่องในปีถัดไป" : null,
    nextStep: null,
    sdgs: ["17"],
    projectId: null,
    intentionId: null,
    published: true,
  }
  return { entry, budget: budgetOf(random, pattern.baht, state) }
}

const budgetOf = (random: Random, baht: number, state: string): readonly BudgetLine[] => {
  const amount = (share: number) => Math.round(baht * share * (0.7 + random() * 0.6)).toFixed(2)
  const line = (stage: BudgetLine["stage"], kind: BudgetLine["kind"], share: number): BudgetLine => ({
    stage,
    source: pick(random, ["province", "local", "central", "private"] as const),
    kind,
    amount: amount(share),
    currency: "THB",
    rate: "1",
    rateNote: null,
    note: null,
  })
  const planned = [line("planned", "content", 0.6), line("planned", "travel", 0.4)]
  return state === "held"
    ? [...planned, line("spent", "content", 0.55), line("spent", "travel", 0.4)]
    : planned
}
