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

/**
 * Activities in the shape of the International Aid Transparency Initiative, version 2.03, with results.
 * @param made when the file is made
 */
export const iatiOf = (activities: readonly Exported[], made: Date): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<iati-activities version="2.03" generated-datetime="${made.toISOString()}">`,
    ...activities.map(activityOf),
    "</iati-activities>",
    "",
  ].join("\n")

const activityOf = (one: Exported): string => `  <iati-activity xml:lang="th" default-currency="THB">
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
    <sector vocabulary="1" code="${sectors[one.dimension]}"/>${one.outputs ? resultOf(one.outputs) : ""}
  </iati-activity>`

const resultOf = (outputs: string) => `
    <result type="1">
      <title><narrative>${escaped(outputs.slice(0, 200))}</narrative></title>
      <description><narrative>${escaped(outputs)}</narrative></description>
      <indicator measure="5">
        <title><narrative>${escaped(outputs.slice(0, 200))}</narrative></title>
      </indicator>
    </result>`
