import { type CliCommand, WrongUse } from "#cli/command.ts"
import { toArabicNumerals } from "#kernel/numerals.ts"
import { computeIndicators } from "./queries/indicators.ts"
import { countsIn, figureIn } from "./figure.ts"
import { monitoringRights } from "./rights.ts"
import { monitoringWords as words } from "./words.ts"

/** `indicators --year 2566`: every indicator and variant of a year, as interface.md fixes them. */
export const indicatorsCommand: CliCommand = {
  words: ["indicators"],
  summary: words.cliSummary,
  right: monitoringRights["indicator.read"],
  options: {
    year: { type: "string", value: "2566", help: words.cliYear },
    province: { type: "string", value: "TH-50", help: words.cliProvince },
    evidence: { type: "string", value: "0", help: words.cliEvidence },
  },
  json: true,
  run: async (call) => {
    const year = Number(toArabicNumerals(call.text("year") ?? ""))
    if (!Number.isInteger(year) || year < 2500 || year > 2700) throw new WrongUse(words.wrongYear)
    const evidence = Number(call.text("evidence") ?? 0)
    if (![0, 1, 2, 3].includes(evidence)) throw new WrongUse(words.cliEvidence)
    const province = call.text("province")
    if (province !== undefined && !/^TH-\d\d$/.test(province)) throw new WrongUse(words.cliProvince)
    const { database, today } = await call.services()
    const figures = await computeIndicators(database.pool, { year, evidence, province, today: today() })
    call.print(figures, () => [
      call.t(words.title(year)),
      ...figures.map((figure) =>
        [
          figure.id.padEnd(24),
          call.t(figureIn(figure, call.language)).padEnd(16),
          countsIn(figure, call.language).padEnd(12),
          call.t(words.names[figure.id] ?? words.noSuch),
          figure.variant ? `(${call.t(words.variants[figure.variant])})` : "",
        ].join(" "),
      ),
    ])
  },
}
