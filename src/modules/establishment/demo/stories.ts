import { between, invented, pick, type Random } from "#kernel/invented.ts"
import type { Content } from "../procedures/answers/rules.ts"
import type { CaseKind, Opinion } from "../procedures/table/rules.ts"

/** Who acts in an invented case. */
export type Part = "officer" | "governor" | "secretary" | "interior" | "foreign" | "council" | "minister"

export type Deed =
  | { readonly does: "fill"; readonly values: Content }
  | {
      readonly does: "decide"
      readonly office: string
      readonly decision: string
      readonly opinion?: Opinion
      readonly reason?: string
      /** Whether a meeting of the committee is recorded for it, or the day of signing told. */
      readonly with?: "meeting" | "signing"
    }
  | { readonly does: "withdraw"; readonly reason: string }
  | { readonly does: "remark"; readonly body: string }
  /** To the last remark. */
  | { readonly does: "answer"; readonly body: string }

/** What somebody does so many days after what was done before. */
export type Told = { readonly after: number; readonly by: Part } & Deed

/** What bends a case's way. */
export type Bend =
  | "none"
  | "departs"
  | "committee_returns"
  | "committee_rejects"
  | "foreign_returns"
  | "foreign_rejects"
  | "interior_returns_draft"
  | "minister_rejects"
  | "withdrawn"

/** Where invented ideas come from; most often from local organisations. */
const origins = ["local", "local", "leader", "partner", "other"] as const

export const strategyOf = (random: Random): Content => ({
  origin: pick(random, origins),
  goals: invented("ขยายตลาดสินค้าเกษตรและเพิ่มนักท่องเที่ยวคุณภาพ"),
  expected_results: invented("มูลค่าการค้าเพิ่มร้อยละ 10 และแลกเปลี่ยนนักเรียนปีละ 20 คน"),
  stakeholders: invented("หอการค้าจังหวัด สภาอุตสาหกรรมจังหวัด และมหาวิทยาลัยในพื้นที่"),
})

const studied = (candidates: readonly string[]): Content => ({
  candidates: [...candidates],
  partner: candidates[0] ?? "",
  background: invented("เป็นหน่วยการปกครองระดับเดียวกัน มีเที่ยวบินตรง และมีนักลงทุนอยู่แล้ว"),
  suitability: invented("สมศักดิ์ศรี เป็นประโยชน์ทั้งสองฝ่าย และมีหน่วยงานรับผิดชอบต่อเนื่อง"),
})

const drafted = (departs: boolean): Content => ({
  areas: ["economy", "education", "tourism"],
  projects: invented("งานแสดงสินค้าประจำปี และแลกเปลี่ยนนักเรียน"),
  departs: departs ? "yes" : "no",
  ...(departs ? { departures: invented("ข้อ 6 เพิ่มการระงับข้อพิพาทโดยการปรึกษาหารือ") } : {}),
})

type Decided = Extract<Deed, { does: "decide" }>
const decide = (by: Part, after: number, office: string, decision: string, more: Partial<Decided> = {}) =>
  ({ by, after, does: "decide", office, decision, ...more }) as const

const approve = (by: Part, after: number, office: string) =>
  decide(by, after, office, "approve", { opinion: "agree" })

/** Both ministries, side by side; the second after the first. */
const both = (random: Random): readonly Told[] => [
  approve("interior", between(random, 4, 16), "interior"),
  approve("foreign", between(random, 1, 9), "foreign_affairs"),
]

const toCommittee = (random: Random, candidates: readonly string[]): readonly Told[] => [
  decide("officer", between(random, 12, 35), "province", "submit"),
  { by: "officer", after: between(random, 15, 60), does: "fill", values: studied(candidates) },
  decide("officer", between(random, 3, 14), "province", "submit"),
]

const committeeApproves = (random: Random) =>
  decide("secretary", between(random, 10, 40), "committee", "approve", { with: "meeting" })

const again = (random: Random, field: string, says: string): readonly Told[] => [
  { by: "officer", after: between(random, 7, 25), does: "fill", values: { [field]: invented(says) } },
  decide("officer", between(random, 1, 6), "province", "submit"),
]

/** From the idea to where both ministries have approved the partner. */
const toPartnerApproved = (random: Random, bend: Bend, candidates: readonly string[]): readonly Told[] => {
  const begun = toCommittee(random, candidates)
  const deeper = again(random, "background", "ศึกษาเพิ่มเติมเรื่องความพร้อมของอีกฝ่ายแล้ว")
  if (bend === "committee_rejects")
    return [
      ...begun,
      decide("secretary", 21, "committee", "reject", {
        with: "meeting",
        reason: invented("ซ้ำซ้อนกับคู่ที่มีอยู่แล้ว"),
      }),
    ]
  const first =
    bend === "committee_returns"
      ? [
          decide("secretary", 18, "committee", "return", {
            with: "meeting",
            reason: invented("ขอข้อมูลเศรษฐกิจเพิ่ม"),
          }),
          ...deeper,
          committeeApproves(random),
        ]
      : [committeeApproves(random)]
  if (bend === "foreign_rejects")
    return [
      ...begun,
      ...first,
      approve("interior", 8, "interior"),
      decide("foreign", 6, "foreign_affairs", "reject", {
        opinion: "object",
        reason: invented("ยังไม่เหมาะสมในขณะนี้"),
      }),
    ]
  if (bend !== "foreign_returns") return [...begun, ...first, ...both(random)]
  return [
    ...begun,
    ...first,
    { by: "foreign", after: 3, does: "remark", body: invented("ขอทราบผู้ประสานงานของอีกฝ่าย") },
    { by: "officer", after: 2, does: "answer", body: invented("ผู้ประสานงานคือฝ่ายต่างประเทศของอีกฝ่าย") },
    decide("foreign", 4, "foreign_affairs", "return", {
      opinion: "agree_with_conditions",
      reason: invented("ขอข้อมูลระดับหน่วยการปกครองเพิ่ม"),
    }),
    ...deeper,
    committeeApproves(random),
    ...both(random),
  ]
}

/** From the draft to the signature. */
const toSigned = (random: Random, bend: Bend): readonly Told[] => {
  const draft: readonly Told[] = [
    { by: "officer", after: between(random, 20, 60), does: "fill", values: drafted(bend === "departs") },
    decide("officer", between(random, 2, 10), "province", "submit"),
  ]
  const reviewed: readonly Told[] =
    bend === "interior_returns_draft"
      ? [
          decide("interior", 9, "interior", "return", {
            opinion: "agree_with_conditions",
            reason: invented("ถ้อยคำข้อ 2 ไม่ตรงแบบมาตรฐาน"),
          }),
          ...again(random, "projects", "งานแสดงสินค้าและแลกเปลี่ยนนักเรียน ตามข้อสังเกต"),
          ...both(random),
        ]
      : both(random)
  const council = bend === "departs" ? [approve("council", between(random, 8, 30), "council_of_state")] : []
  if (bend === "minister_rejects")
    return [
      ...draft,
      ...reviewed,
      decide("minister", 9, "minister", "reject", { opinion: "object", reason: invented("ให้ทบทวนภายหลัง") }),
    ]
  return [
    ...draft,
    ...reviewed,
    ...council,
    approve("minister", between(random, 4, 14), "minister"),
    decide("governor", between(random, 20, 90), "province", "sign", { with: "signing" }),
  ]
}

/** All that is done in an invented case, in order, from its opening to its end. */
export const storyOf = (
  random: Random,
  kind: CaseKind,
  bend: Bend,
  candidates: readonly string[],
): readonly Told[] => {
  const before = kind === "establish" ? toPartnerApproved(random, bend, candidates) : []
  if (bend === "committee_rejects" || bend === "foreign_rejects") return before
  if (bend === "withdrawn")
    return [...before, { by: "officer", after: 30, does: "withdraw", reason: invented("นโยบายจังหวัดเปลี่ยน") }]
  return [...before, ...toSigned(random, bend)]
}

export type Planned = {
  readonly kind: CaseKind
  readonly bend: Bend
  /** How many of its acts were done: all, or so many that it stands at this share of its way today. */
  readonly until: "end" | number
}

const bendsThatEnd: readonly Bend[] = [
  "none",
  "none",
  "none",
  "departs",
  "committee_returns",
  "committee_rejects",
  "foreign_returns",
  "foreign_rejects",
  "interior_returns_draft",
  "minister_rejects",
  "withdrawn",
]

const establishing: readonly Planned[] = [
  ...Array.from({ length: 16 }, (_, acts) => ({ kind: "establish", bend: "none", until: acts }) as const),
  { kind: "establish", bend: "departs", until: 10 },
  { kind: "establish", bend: "committee_returns", until: 4 },
  { kind: "establish", bend: "foreign_returns", until: 6 },
  { kind: "establish", bend: "interior_returns_draft", until: 9 },
]

/** What is invented: new pairs at every step, and cases that ended in every way; renewals of the pairs that there are. */
export const plannedCases = (random: Random): readonly Planned[] => [
  ...establishing,
  ...bendsThatEnd.map((bend) => ({ kind: "establish", bend, until: "end" }) as const),
  ...Array.from(
    { length: 14 },
    () =>
      ({
        kind: pick(random, ["renew", "renew", "amend"] as const),
        bend: pick(random, ["none", "none", "departs", "interior_returns_draft"] as const),
        until: "end",
      }) as const,
  ),
  ...Array.from({ length: 7 }, (_, acts) => ({ kind: "renew", bend: "departs", until: acts }) as const),
]
