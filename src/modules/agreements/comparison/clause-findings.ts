import { type Clause, type Format } from "../formats/rules.ts"
import type { FormatLanguage } from "../formats/languages/rules.ts"
import { type RenderedClause, textOfClause } from "../drafting/render.ts"
import type { Match, Wanted } from "./align.ts"
import { placesIn, placesOf } from "./fits.ts"
import type { ActualParagraph, ClauseFinding } from "./report.ts"
import { beginsClause, keyOf, keyOfParagraphs } from "./same-text.ts"
import { risingIn } from "./sequence.ts"
import { wordsChanged } from "./words-changed.ts"

type Given = {
  readonly format: Format
  readonly language: FormatLanguage
  readonly clauses: readonly RenderedClause[]
  readonly wanted: readonly Wanted[]
  readonly actual: readonly ActualParagraph[]
  readonly matches: readonly Match[]
}

/** What was found of each clause, in the format's order, with added texts where they stand. */
export const findingsIn = (given: Given): readonly ClauseFinding[] => {
  const { format, language, clauses, actual } = given
  const { owner, same } = ownersOf(given)
  const kept = keptInOrder(owner, clauses.length)
  const clauseAt = (at: number): Clause | undefined =>
    format.clauses.find(({ id }) => id === clauses[at]?.clause)
  const added = addedTexts(owner, actual)
  const findings: ClauseFinding[] = []
  const addAfter = (clause: number) => {
    for (const { after, text } of added)
      if (after === clause)
        findings.push({
          clause: clause < 0 ? null : (clauses[clause]?.clause ?? null),
          language,
          status: "added",
          departs: true,
          expected: "",
          actual: text,
          words: [{ kind: "in", text }],
        })
  }
  addAfter(-1)
  clauses.forEach((rendered, at) => {
    const own = actual.filter((_, place) => owner[place] === at)
    const text = own.map((paragraph) => paragraph.text.trim()).join("\n")
    const place = owner.indexOf(at)
    findings.push({
      ...judge({
        rendered,
        clause: clauseAt(at),
        language,
        text,
        isSame: same.has(at),
        isMoved: !kept.has(at) && own.length > 0,
      }),
      ...(place < 0 ? {} : { place }),
    })
    addAfter(at)
  })
  return findings
}

/** Which clause each paragraph belongs to; undefined for what the format does not have. */
const ownersOf = ({ format, clauses, wanted, actual, matches }: Given) => {
  const owner: (number | undefined)[] = Array.from({ length: actual.length })
  const found = new Set<number>()
  const differing = new Set<number>()
  for (const match of matches) {
    const owners = [...new Set(match.wanted.map((at) => wanted[at]?.clause ?? 0))]
    for (const place of match.found) owner[place] = owners[0]
    for (const at of match.wanted) found.add(at)
    if (!match.same) for (const one of owners) differing.add(one)
    // several clauses in one paragraph say the same together: the text stands with the first, all are as they were
  }
  wanted.forEach(({ clause }, at) => {
    if (!found.has(at)) differing.add(clause)
  })
  const textOf = (place: number) => actual[place]?.text ?? ""
  const isFree = (at: number | undefined) =>
    at !== undefined && format.clauses.find(({ id }) => id === clauses[at]?.clause)?.kind === "free"
  let begun = false
  for (let place = 0; place < owner.length; place++) {
    const own = actual[place]
    const known = owner[place] !== undefined
    if (known || own?.added) begun = own?.added ?? false
    if (known || own?.added) continue
    const before = owner.slice(0, place).findLast((one) => one !== undefined)
    const after = owner.slice(place + 1).find((one) => one !== undefined)
    begun ||= beginsClause(own?.text ?? "", textOf(place - 1))
    const within = isFree(before) ? !begun : before === after
    if (before === undefined || !within) continue
    owner[place] = before
    differing.add(before)
  }
  const same = new Set(clauses.keys())
  for (const at of differing) same.delete(at)
  return { owner, same }
}

/** Clauses that stand in the order of the format. */
const keptInOrder = (owner: readonly (number | undefined)[], clauses: number): ReadonlySet<number> => {
  const firsts = Array.from({ length: clauses }, (_, clause) => ({ clause, place: owner.indexOf(clause) }))
    .filter(({ place }) => place >= 0)
    .toSorted((one, other) => one.place - other.place)
  const rising = risingIn(firsts.map(({ clause }) => clause))
  return new Set(firsts.flatMap(({ clause }, at) => (rising.has(at) ? [clause] : [])))
}

const addedTexts = (owner: readonly (number | undefined)[], actual: readonly ActualParagraph[]) => {
  const added: { after: number; text: string }[] = []
  let after = -1
  let goesOn = false
  actual.forEach(({ text }, place) => {
    const clause = owner[place]
    const last = added.at(-1)
    if (clause !== undefined) after = clause
    else if (goesOn && last) last.text += `\n${text.trim()}`
    else added.push({ after, text: text.trim() })
    goesOn = clause === undefined
  })
  return added
}

type Judged = {
  readonly rendered: RenderedClause
  readonly clause: Clause | undefined
  readonly language: FormatLanguage
  readonly text: string
  readonly isSame: boolean
  readonly isMoved: boolean
}

const judge = ({ rendered, clause, language, text, isSame, isMoved }: Judged): ClauseFinding => {
  const expected = textOfClause(rendered)
  const about = { clause: rendered.clause, language, expected, actual: text || (isSame ? expected : "") }
  const fills = rendered.paragraphs.some((paragraph) =>
    paragraph.some((stretch) => stretch.fills !== undefined),
  )
  const isFilled = fills || clause?.kind !== "fixed"
  const as = (status: ClauseFinding["status"], departs: boolean, words: ClauseFinding["words"] = []) => ({
    ...about,
    status,
    departs,
    words,
  })
  if (isSame || keyOfParagraphs(text) === keyOfParagraphs(expected))
    return isMoved ? as("moved", true) : as(isFilled ? "filled" : "unchanged", false)
  if (text === "")
    return clause?.optional ? as("filled", false) : as("missing", true, [{ kind: "out", text: expected }])
  const words = wordsChanged(expected, text, language)
  if (isMoved) return as("moved", true, words)
  if (clause?.kind === "free" && keepsOpening(clause, language, text)) return as("filled", false, words)
  if (clause?.options.some((option) => keyOf(option.texts[language] ?? "") === keyOf(text)))
    return as("filled", false, words)
  const places = placesIn(rendered, text)
  if (places) return { ...as("filled", false, words), places: otherThan(placesOf(rendered), places) }
  return as("changed", true, words)
}

const otherThan = (known: Readonly<Record<string, string>>, places: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(places).filter(([name, text]) => known[name] !== text))

/** What the format says before the sides' own words must still stand, and no other clause may begin among these. */
const keepsOpening = (clause: Clause, language: FormatLanguage, text: string): boolean => {
  const opening = (clause.options[0]?.texts[language] ?? "")
    .split("\n")
    .filter((line) => !/^\s*\{.*\}\s*$/.test(line))
  const [key, openings] = [keyOf(text), opening.map(keyOf)]
  const lines = text.split("\n")
  return (
    opening.every((line, at) => line.includes("{") || key.includes(openings[at] ?? "")) &&
    !lines.some(
      (line, at) => at > 0 && !openings.includes(keyOf(line)) && beginsClause(line, lines[at - 1] ?? ""),
    )
  )
}
