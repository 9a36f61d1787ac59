import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { comparedWeights, type Definition } from "./definition.ts"

/** All that keeps a set of criteria from coming into force. */
export const issuesOfDefinition = (definition: Definition): Issue[] => [
  ...issuesOfGroups(definition),
  ...issuesOfCriteria(definition),
  ...repeated("gates", definition.gates),
  ...(definition.weightsBy === "comparisons" && !comparedWeights(definition)
    ? [{ path: "comparisons", text: notAllCompared }]
    : []),
]

const issuesOfGroups = ({ groups, criteria }: Definition): Issue[] => [
  ...repeated("groups", groups),
  ...(groups.some(({ weight }) => weight > 0) ? [] : [{ path: "groups", text: noWeight }]),
  ...groups.flatMap(({ code, weight }, index) => [
    ...(weight < 0 ? [{ path: `groups.${index}.weight`, text: negative }] : []),
    ...(criteria.some(({ group, share }) => group === code && share > 0)
      ? []
      : [{ path: `groups.${index}`, text: emptyGroup }]),
  ]),
]

const issuesOfCriteria = ({ groups, criteria }: Definition): Issue[] => [
  ...repeated("criteria", criteria),
  ...criteria.flatMap(({ group, from, to, share }, index) => [
    ...(groups.some(({ code }) => code === group)
      ? []
      : [{ path: `criteria.${index}.group`, text: noGroup }]),
    ...(Number.isInteger(from) && Number.isInteger(to) && from < to && to - from <= mostSteps
      ? []
      : [{ path: `criteria.${index}.to`, text: wrongScale }]),
    ...(share > 0 ? [] : [{ path: `criteria.${index}.share`, text: noShare }]),
  ]),
]

const repeated = (path: string, items: readonly { readonly code: string }[]): Issue[] =>
  items.flatMap(({ code }, index) =>
    items.findIndex((other) => other.code === code) === index
      ? []
      : [{ path: `${path}.${index}.code`, text: codeRepeated }],
  )

/** Scales are chosen from a list, so they have few steps. */
const mostSteps = 10

const notAllCompared: Text = {
  th: "ยังเปรียบเทียบความสำคัญของกลุ่มเกณฑ์ไม่ครบทุกคู่",
  en: "Not every pair of groups has been compared yet",
}
const noWeight: Text = {
  th: "ต้องมีกลุ่มเกณฑ์ที่มีน้ำหนักมากกว่าศูนย์อย่างน้อยหนึ่งกลุ่ม",
  en: "At least one group needs a weight above zero",
}
const negative: Text = { th: "น้ำหนักติดลบไม่ได้", en: "A weight cannot be below zero" }
const emptyGroup: Text = { th: "กลุ่มนี้ยังไม่มีเกณฑ์", en: "This group has no criterion yet" }
const noGroup: Text = { th: "ไม่มีกลุ่มเกณฑ์นี้", en: "There is no such group" }
const wrongScale: Text = {
  th: "มาตราต้องเป็นจำนวนเต็ม เริ่มน้อยกว่าจบ และมีไม่เกิน 10 ขั้น",
  en: "A scale runs over whole numbers, from the smaller to the larger, in at most 10 steps",
}
const noShare: Text = { th: "ส่วนแบ่งในกลุ่มต้องมากกว่าศูนย์", en: "The share in the group must be above zero" }
const codeRepeated: Text = { th: "รหัสนี้ซ้ำกับรายการอื่น", en: "Another one has this code already" }
