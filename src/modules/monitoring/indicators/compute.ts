import type { Text } from "#kernel/text.ts"
import type { Facts, RelationFacts, YearOfRelation } from "./facts.ts"
import { ruleWords } from "./rule-words.ts"

/**
 * The indicators of the drive plan for provincial sister-city relations B.E. 2562-2566 (table of indicators; how each is
 * computed: domain.md, "Indicators of the drive plan"). Pure: the same facts give the same figures.
 */
export type Variant = "province_fiscal" | "province_calendar" | "relation_fiscal" | "relation_calendar"

export type Indicator = {
  /** The plan's number; a letter behind it where the plan asks for a second figure under the same number. */
  readonly id: string
  readonly variant: Variant | null
  readonly numerator: number
  /** Null where the figure is a number and no share. */
  readonly denominator: number | null
  /** The share, or the number itself; null: not applicable, nothing was to be counted. */
  readonly value: number | null
  readonly rule: Text
  /** What was counted and does not meet it: relations, or codes of provinces, groups or tasks. */
  readonly without: readonly string[]
  /** Of those without: of which nothing at all was reported. */
  readonly notReported: readonly string[]
  /** Relations in the figure whose signing is known to the year alone. */
  readonly imprecise: readonly string[]
  /** Relations in the figure that nobody has confirmed yet. */
  readonly inDoubt: readonly string[]
}

export const indicatorsOf = (facts: Facts, year: number): readonly Indicator[] => [
  handbook(facts),
  trainedStaff(facts),
  submissions(facts),
  ...(["fiscal", "calendar"] as const).flatMap((kind) => [
    ofProvinces(facts.relations, kind),
    ofRelations(facts.relations, kind),
  ]),
  ...newRelations(facts.relations, year),
  centralGroup(facts),
  provincialGroups(facts),
  groupsThatMet(facts),
  tasksInTime(facts),
]

type Counted = { readonly met: readonly string[]; readonly without: readonly string[] }

const share = (
  id: string,
  variant: Variant | null,
  { met, without }: Counted,
  rule: Text,
  more: Partial<Pick<Indicator, "notReported" | "imprecise" | "inDoubt">> = {},
): Indicator => {
  const denominator = met.length + without.length
  return {
    id,
    variant,
    numerator: met.length,
    denominator,
    value: denominator === 0 ? null : met.length / denominator,
    rule,
    without,
    notReported: [],
    imprecise: [],
    inDoubt: [],
    ...more,
  }
}

const split = <Item>(
  items: readonly Item[],
  id: (item: Item) => string,
  meets: (item: Item) => boolean,
): Counted => ({
  met: items.filter(meets).map(id),
  without: items.filter((item) => !meets(item)).map(id),
})

const idsWhere = (relations: readonly RelationFacts[], holds: (relation: RelationFacts) => boolean) =>
  relations.filter(holds).map(({ id }) => id)

const doubtsOf = (relations: readonly RelationFacts[]) => ({
  imprecise: idsWhere(relations, ({ imprecise }) => imprecise),
  inDoubt: idsWhere(relations, ({ inDoubt }) => inDoubt),
})

const silent = ({ passes, reported }: YearOfRelation) => !passes && !reported

const ofRelations = (all: readonly RelationFacts[], kind: "fiscal" | "calendar"): Indicator => {
  const counted = all.filter((relation) => relation[kind].counted)
  const passes = (relation: RelationFacts) => relation[kind].passes
  return share(
    "2.1",
    `relation_${kind}`,
    split(counted, ({ id }) => id, passes),
    ruleWords.relation[kind],
    { ...doubtsOf(counted), notReported: idsWhere(counted, (relation) => silent(relation[kind])) },
  )
}

/** A province passes with every relation of it that is counted; a relation of several provinces counts for each. */
const ofProvinces = (all: readonly RelationFacts[], kind: "fiscal" | "calendar"): Indicator => {
  const counted = all.filter((relation) => relation[kind].counted)
  const byProvince = new Map<string, RelationFacts[]>()
  for (const relation of counted)
    for (const province of relation.provinces) {
      const known = byProvince.get(province)
      if (known) known.push(relation)
      else byProvince.set(province, [relation])
    }
  const provinces = [...byProvince].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const passes = ([, relations]: [string, RelationFacts[]]) =>
    relations.every((relation) => relation[kind].passes)
  const failing = provinces.filter((entry) => !passes(entry))
  const allSilent = failing.filter(([, relations]) => relations.every((relation) => silent(relation[kind])))
  return share(
    "2.1",
    `province_${kind}`,
    split(provinces, ([code]) => code, passes),
    ruleWords.province[kind],
    {
      ...doubtsOf(counted),
      notReported: allSilent.map(([code]) => code),
    },
  )
}

/** Numbers, not shares: the year before stands as the denominator that the plan compares with. */
const newRelations = (all: readonly RelationFacts[], year: number): readonly Indicator[] => {
  const signed = all.filter(({ signedIn }) => signedIn === year)
  const before = all.filter(({ signedIn }) => signedIn === year - 1)
  const known = new Set(
    all.filter(({ signedIn }) => signedIn === null || signedIn < year).flatMap(({ provinces }) => provinces),
  )
  const first = signed.filter(({ provinces }) => provinces.some((province) => !known.has(province)))
  const of = (id: string, counted: readonly RelationFacts[], denominator: number, rule: Text): Indicator => ({
    id,
    variant: null,
    numerator: counted.length,
    denominator,
    value: counted.length,
    rule,
    without: [],
    notReported: [],
    ...doubtsOf(counted),
  })
  return [
    of("2.2", signed, before.length, ruleWords.newRelations),
    of("2.2b", first, signed.length, ruleWords.newProvinces),
  ]
}

const yesNo = (id: string, yes: boolean, rule: Text): Indicator =>
  share(id, null, { met: yes ? [id] : [], without: yes ? [] : [id] }, rule)

const handbook = ({ registers }: Facts) => yesNo("1.1", registers.handbooks.length > 0, ruleWords.handbook)

/** A case that was returned twice stands twice in what is without. */
const submissions = ({ registers }: Facts) =>
  share(
    "1.2b",
    null,
    split(
      registers.submissions,
      ({ id }) => id,
      ({ returned }) => !returned,
    ),
    ruleWords.submissions,
  )

const centralGroup = ({ registers }: Facts) =>
  yesNo(
    "3.1",
    registers.groups.some(({ province, onLastDay }) => province === null && onLastDay),
    ruleWords.centralGroup,
  )

/** Provinces that have a relation or a case on the last day, in the order of their codes. */
const concernedProvinces = ({ relations }: Facts): readonly string[] =>
  [
    ...new Set(relations.filter(({ concerned }) => concerned).flatMap(({ provinces }) => provinces)),
  ].toSorted()

const provincesIn = (facts: Facts, id: string, having: ReadonlySet<string>, rule: Text) =>
  share(
    id,
    null,
    split(
      concernedProvinces(facts),
      (code) => code,
      (code) => having.has(code),
    ),
    rule,
  )

const trainedStaff = (facts: Facts) =>
  provincesIn(facts, "1.2", new Set(facts.registers.trained), ruleWords.trained)

const provincialGroups = (facts: Facts) => {
  const having = facts.registers.groups
    .filter(({ onLastDay }) => onLastDay)
    .map(({ province }) => province ?? "")
  return provincesIn(facts, "3.1b", new Set(having), ruleWords.provincialGroups)
}

const groupsThatMet = ({ registers }: Facts) =>
  share(
    "3.2",
    null,
    split(
      registers.groups,
      ({ id }) => id,
      ({ met }) => met,
    ),
    ruleWords.meetings,
  )

const tasksInTime = ({ registers }: Facts) =>
  share(
    "3.2b",
    null,
    split(
      registers.tasks,
      ({ id }) => id,
      ({ doneInTime }) => doneInTime,
    ),
    ruleWords.tasks,
  )
