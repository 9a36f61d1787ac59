import type { Text } from "#kernel/text.ts"

/** The parts of an evaluation, in the order in which a province goes through them; each is one page. */
export const parts = ["results", "factors", "problems", "quality", "dac", "decision"] as const
export type Part = (typeof parts)[number]

/** What was expected against what came of it. */
export const marks = ["exceeded", "reached", "partly", "not_reached", "too_early"] as const
export type Mark = (typeof marks)[number]

/** Five sides of a partnership, weighed 1 to 5 by the province itself. */
export const qualities = ["trust", "commitment", "contact", "equality", "benefit"] as const
export type Quality = (typeof qualities)[number]

/** The six criteria of the OECD's Development Assistance Committee (2019). */
export const dacCriteria = [
  "relevance",
  "coherence",
  "effectiveness",
  "efficiency",
  "impact",
  "sustainability",
] as const
export type DacCriterion = (typeof dacCriteria)[number]

export const decisions = ["go_on", "revive", "change", "end"] as const
export type EvaluationDecision = (typeof decisions)[number]

export type Judged = { readonly score: number; readonly why: string | null }
export type Weighed = { readonly mark: Mark; readonly note: string | null }

/** What a province fills in. Everything may be missing until it is submitted. */
export type Content = {
  readonly results?: string | null
  /** By the key of the expectation that the records know. */
  readonly expectations?: Readonly<Record<string, Weighed>>
  readonly factors?: readonly string[]
  readonly factorsNote?: string | null
  readonly problems?: readonly string[]
  readonly problemsNote?: string | null
  readonly quality?: Readonly<Partial<Record<Quality, number>>>
  readonly qualityNote?: string | null
  /** The province says that a term ends with this year. */
  readonly termEnds?: boolean
  readonly dac?: Readonly<Partial<Record<DacCriterion, Judged>>>
  readonly decision?: EvaluationDecision | null
  readonly decisionReason?: string | null
  readonly nextYear?: string | null
}

/** What completeness depends on besides the content: the expectations that the records know, and whether a term ends. */
export type Asked = { readonly expectations: readonly string[]; readonly termEnds: boolean }

/** Whether the six criteria are asked: at the end of a term, as the records or the province say. */
export const asksDac = (content: Content, { termEnds }: Asked): boolean =>
  termEnds || content.termEnds === true

const filled = (text: string | null | undefined): boolean => Boolean(text?.trim())

const isComplete: Readonly<Record<Part, (content: Content, asked: Asked) => boolean>> = {
  results: (content, { expectations }) =>
    filled(content.results) && expectations.every((key) => content.expectations?.[key] !== undefined),
  factors: ({ factors, factorsNote }) => (factors?.length ?? 0) > 0 || filled(factorsNote),
  problems: ({ problems, problemsNote }) => (problems?.length ?? 0) > 0 || filled(problemsNote),
  quality: ({ quality }) => qualities.every((side) => quality?.[side] !== undefined),
  dac: (content, asked) =>
    !asksDac(content, asked) || dacCriteria.every((criterion) => filled(content.dac?.[criterion]?.why)),
  decision: ({ decision, decisionReason }) =>
    Boolean(decision) && (decision === "go_on" || filled(decisionReason)),
}

/** The parts that are not complete yet; an evaluation is submitted when none is. */
export const missingParts = (content: Content, asked: Asked): readonly Part[] =>
  parts.filter((part) => !isComplete[part](content, asked))

/** The mean of what was weighed 1 to 5; null before anything was. */
export const qualityMean = ({ quality }: Content): number | null => {
  const given = qualities.flatMap((side) => quality?.[side] ?? [])
  return given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length
}

/** A problem or success factor, with where the sources name it. */
export type Named = { readonly id: string; readonly label: Text; readonly from: readonly string[] }

const named = (id: string, th: string, en: string, ...from: readonly string[]): Named => ({
  id,
  label: { th, en },
  from,
})

/**
 * One taxonomy of problems: the six of 000 ("Problems arise from the implementation") and the seven of 003 (after the
 * Ministry of Interior, 2018), with the one of history that 003 puts before them.
 */
export const problems: readonly Named[] = [
  named("rules", "กฎระเบียบจำกัดการดำเนินงาน", "Rules and regulations limit what can be done", "000-1"),
  named("unequal_levels", "ระดับของเมืองไม่เท่าเทียมกัน", "The places are not of equal level", "003-1"),
  named(
    "unsuitable_partner",
    "คู่ความสัมพันธ์ไม่ตรงกับความต้องการของพื้นที่",
    "The partner does not fit local needs",
    "000-2",
  ),
  named("partner_readiness", "คู่ความสัมพันธ์ยังไม่พร้อม", "The other side is not ready", "003-2"),
  named("staff", "บุคลากรไม่เพียงพอหรือขาดความชำนาญ", "Too few people, or not skilled", "003-3"),
  named("budget", "งบประมาณไม่เพียงพอ", "Not enough budget", "000-3", "003-4"),
  named("autonomy", "อำนาจตัดสินใจอยู่ที่ส่วนกลาง", "Decisions lie with the centre", "000-3", "003-6"),
  named(
    "leadership",
    "ผู้บริหารเปลี่ยนบ่อย นโยบายไม่ต่อเนื่อง",
    "Leaders change often, and policy with them",
    "000-4",
    "003-5",
  ),
  named("attitude", "ขาดการติดต่อสม่ำเสมอกับคู่ความสัมพันธ์", "Contact with the partner is not kept up", "000-5"),
  named("expectation", "คาดหวังความคุ้มค่าระยะยาวไม่ตรงกัน", "Expectations of long-term worth differ", "003-7"),
  named("evaluation", "ขาดการติดตามและประเมินผล", "Nothing is monitored or evaluated", "000-6"),
  named("history", "ความรู้สึกจากประวัติศาสตร์ระหว่างกัน", "Feelings left by history", "003"),
  named("other", "อื่น ๆ", "Other"),
]

/** What made it work, where 000 (recommendations) and 003 (results) name it. */
export const factors: readonly Named[] = [
  named("leader", "ผู้บริหารให้ความสำคัญต่อเนื่อง", "Leaders keep caring for it", "000-4"),
  named("demand", "ตรงกับความต้องการของพื้นที่", "It meets a local need", "000-2"),
  named("local", "องค์กรในพื้นที่และภาคีเครือข่ายร่วมทำ", "Local organisations and networks take part", "000", "003"),
  named("contact", "ติดต่อกันสม่ำเสมอ", "Contact is regular", "000-5"),
  named("budget", "มีงบประมาณรองรับ", "There is a budget for it", "000-3"),
  named("plan", "มีแผนและเป้าหมายที่วัดได้", "There is a plan with goals that can be measured", "000"),
  named("support", "ส่วนกลางสนับสนุน", "The centre supports it", "000", "003"),
  named("closeness", "ใกล้ชิดกันทางภาษาและวัฒนธรรม", "Language and culture are close", "003"),
  named("connection", "การเดินทางและการค้าเชื่อมถึงกัน", "Travel and trade connect the two", "003"),
  named("asean", "กรอบความร่วมมือของอาเซียนและภูมิภาค", "ASEAN and the region support it", "003"),
  named("people", "มีเจ้าหน้าที่ที่ชำนาญและอยู่ต่อเนื่อง", "Skilled staff stay with it", "003-3"),
  named("other", "อื่น ๆ", "Other"),
]

export const isProblem = (id: string): boolean => problems.some((one) => one.id === id)
export const isFactor = (id: string): boolean => factors.some((one) => one.id === id)
