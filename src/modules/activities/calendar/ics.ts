import { addDays, type Day } from "#kernel/dates.ts"

/** An entry of a calendar feed: whole days, both included. */
export type FeedEntry = {
  readonly id: string
  readonly title: string
  readonly from: Day
  readonly to: Day
  readonly place: string | null
  readonly note: string
  readonly url: string
  readonly state: "planned" | "held" | "postponed" | "cancelled"
  readonly changedAt: Date
  readonly revision: number
}

/** A calendar as RFC 5545 has it: lines of at most 75 octets, ended by CR LF. */
export const icalendar = (name: string, entries: readonly FeedEntry[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Maitri//Sister cities//TH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ...entries.flatMap(eventOf),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("")

const eventOf = (entry: FeedEntry): string[] => [
  "BEGIN:VEVENT",
  `UID:${entry.id}@maitri`,
  `DTSTAMP:${stamp(entry.changedAt)}`,
  `SEQUENCE:${entry.revision}`,
  `DTSTART;VALUE=DATE:${dateOf(entry.from)}`,
  // the end of whole days is the day after the last (RFC 5545, section 3.6.1)
  `DTEND;VALUE=DATE:${dateOf(addDays(entry.to, 1))}`,
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.place ? [`LOCATION:${escaped(entry.place)}`] : []),
  `DESCRIPTION:${escaped(entry.note)}`,
  `URL:${entry.url}`,
  `STATUS:${statuses[entry.state]}`,
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
]

const statuses = {
  planned: "TENTATIVE",
  postponed: "TENTATIVE",
  held: "CONFIRMED",
  cancelled: "CANCELLED",
} as const

const dateOf = (day: Day) => day.replaceAll("-", "")
const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`

const escaped = (text: string) =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n|\r|\n/g, String.raw`\n`)

const mostOctets = 75

/** Breaks a line before it grows too long, never within a character. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ""
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = " "
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join("\r\n")
}
