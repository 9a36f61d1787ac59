import type { Dimension } from "./rules.ts"
import type { ExportedActivity as Exported } from "./queries/list.ts"

/** Codes of sectors as IATI lists them (OECD DAC, five figures), the nearest to each dimension. */
const sectors: Readonly<Record<Dimension, string>> = {
  security: "15210",
  society_culture: "16061",
  economy: "33110",
  education: "11110",
  health: "12110",
  tourism: "33210",
  agriculture: "31110",
  environment: "41010",
  transport: "21010",
  other: "43010",
}

/** IATI's codes of where an activity stands: pipeline, implementation, finalisation, closed, cancelled, suspended. */
const statuses = { planned: "1", held: "3", cancelled: "5", postponed: "6" } as const

const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    // XML knows no other control characters
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")

type Options = {
  /** When the file is made. */
  readonly made: Date
  /** Whether planned and spent money is told. */
  readonly withMoney: boolean
}

/**
 * Activities in the shape of the International Aid Transparency Initiative, version 2.03, with results; elements stand in the
 * order that its schema asks for.
 */
export const iatiOf = (activities: readonly Exported[], { made, withMoney }: Options): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<iati-activities version="2.03" generated-datetime="${made.toISOString()}">`,
    ...activities.map((one) => activityOf(one, withMoney)),
    "</iati-activities>",
    "",
  ].join("\n")

const activityOf = (
  one: Exported,
  withMoney: boolean,
): string => `  <iati-activity xml:lang="th" default-currency="THB">
    <iati-identifier>TH-MAITRI-${one.id}</iati-identifier>
    <reporting-org ref="TH-MAITRI" type="10"><narrative>Maitri</narrative></reporting-org>
    <title><narrative>${escaped(one.title)}</narrative></title>
    <description><narrative>${escaped(`${one.homeName} – ${one.partnerName}`)}</narrative></description>
    <participating-org role="2" type="10"><narrative>${escaped(one.homeName)}</narrative></participating-org>
    <participating-org role="4" type="10"><narrative>${escaped(one.partnerName)}</narrative></participating-org>
    <activity-status code="${statuses[one.state]}"/>
    <activity-date type="${one.state === "held" ? "2" : "1"}" iso-date="${one.beginsFrom}"/>
    <activity-date type="${one.state === "held" ? "4" : "3"}" iso-date="${one.endsUntil}"/>
    <recipient-country code="TH"/>
    <sector vocabulary="1" code="${sectors[one.dimension]}"/>${withMoney ? moneyOf(one) : ""}${resultOf("output", one.outputs)}${resultOf("outcome", one.outcomes)}
  </iati-activity>`

/** What was planned is a budget over the activity's days; what was spent, one expenditure on its last day. */
const moneyOf = ({ plannedBaht, spentBaht, beginsFrom, endsUntil }: Exported): string => {
  const planned = `
    <budget type="1" status="1">
      <period-start iso-date="${beginsFrom}"/>
      <period-end iso-date="${endsUntil}"/>
      <value currency="THB" value-date="${beginsFrom}">${plannedBaht}</value>
    </budget>`
  const spent = `
    <transaction>
      <transaction-type code="4"/>
      <transaction-date iso-date="${endsUntil}"/>
      <value currency="THB" value-date="${endsUntil}">${spentBaht}</value>
    </transaction>`
  return `${plannedBaht === "0.00" ? "" : planned}${spentBaht === "0.00" ? "" : spent}`
}

const resultTypes = { output: "1", outcome: "2" } as const

const resultOf = (type: keyof typeof resultTypes, says: string | null) =>
  says === null
    ? ""
    : `
    <result type="${resultTypes[type]}">
      <title><narrative>${escaped(says.slice(0, 200))}</narrative></title>
      <description><narrative>${escaped(says)}</narrative></description>
      <indicator measure="5">
        <title><narrative>${escaped(says.slice(0, 200))}</narrative></title>
      </indicator>
    </result>`
