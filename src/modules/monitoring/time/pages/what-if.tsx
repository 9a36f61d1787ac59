import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { paths } from "../../paths.ts"
import { seeded } from "../../warning/mathematics/judge.ts"
import type { CaseTimes } from "../queries.ts"
import { timesByStep } from "../rules.ts"
import type { Asked, WrongDays } from "../asked.ts"
import { type Change, gainOf, validate, type Validation } from "../simulate.ts"
import { timeWords as words } from "../words.ts"
import { namesIn } from "./names.ts"

type Props = Asked & { readonly times: CaseTimes }

const fewestCases = 20

/** What a change of rule would gain, simulated from history, and how true the simulation is. */
export const WhatIf = ({ times, change, wrongDays }: Props) => {
  const { t } = usePage()
  const { whole, procedures } = times
  const ends = new Set(procedures.flatMap(({ ends: all }) => all.map(({ id }) => id)))
  const isEnd = (next: string) => ends.has(next)
  const validation = whole.length >= fewestCases ? validate(whole, isEnd, seeded) : undefined
  return (
    <section id="what-if">
      <h2>{t(words.whatIf)}</h2>
      {!validation ? (
        <Empty says={words.tooFew(whole.length)} />
      ) : (
        <>
          <p>{t(words.whatIfHint)}</p>
          <ChangeForm times={times} change={change ?? wrongDays?.of ?? null} typed={wrongDays?.typed} />
          {change && <Outcome times={times} change={change} isEnd={isEnd} />}
          <Validated validation={validation} />
        </>
      )}
    </section>
  )
}

type FormProps = {
  readonly times: CaseTimes
  readonly change: Change | WrongDays["of"] | null
  /** What was typed and is no number of days. */
  readonly typed: string | undefined
}

const ChangeForm = ({ times: { visits, procedures }, change, typed }: FormProps) => {
  const { t, href } = usePage()
  const names = namesIn(procedures)
  const places = timesByStep(visits)
  return (
    <form class="filter year-filter" action={`${href(paths.time)}#what-if`}>
      <label>
        {t(words.change)}
        <select name="change">
          {Object.entries<Text>(words.changes).map(([kind, label]) => (
            <option value={kind} selected={kind === change?.kind}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.where)}
        <select name="where">
          {places.map(({ step, office }) => (
            <option value={`${step}/${office}`} selected={step === change?.step && office === change.office}>
              {t(names.step(step))} · {t(names.office(office))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t(words.days)}
        <input
          name="days"
          type="text"
          inputmode="numeric"
          class="digits-4"
          value={typed ?? (change && "days" in change ? String(change.days) : "5")}
          {...(typed === undefined ? {} : { "aria-invalid": "true", "aria-describedby": "days-wrong" })}
        />
      </label>
      <button type="submit">{t(words.simulate)}</button>
      {typed !== undefined && (
        <p class="field-error" id="days-wrong">
          {t(words.daysWrong)}
        </p>
      )}
    </form>
  )
}

type OutcomeProps = {
  readonly times: CaseTimes
  readonly change: Change
  readonly isEnd: (next: string) => boolean
}

const Outcome = ({ times, change, isEnd }: OutcomeProps) => {
  const { t, language } = usePage()
  const gain = gainOf(times.whole, isEnd, change, seeded)
  if (!gain) return <Empty says={words.tooFew(times.whole.length)} />
  const number = (value: number) => formatNumber(Math.round(value * 10) / 10, language)
  const signed = (value: number) => `${value > 0 ? "+" : ""}${number(value)}`
  const sure = gain.low > 0 || gain.high < 0
  return (
    <>
      <p class={sure && gain.difference < 0 ? "verdict" : "verdict marigold"}>
        {t(words.gain(signed(gain.difference), signed(gain.low), signed(gain.high)))}
      </p>
      {!sure && <p>{t(words.unsure)}</p>}
      <Table
        caption={words.whatIf}
        rows={[
          { label: words.medianCase, now: number(gain.now), later: number(gain.changed) },
          { label: words.returns, now: number(gain.returnsNow), later: number(gain.returnsChanged) },
        ]}
        columns={[
          { label: words.figure, heads: true, cell: ({ label }) => t(label) },
          { label: words.now, align: "end", cell: ({ now }) => now },
          { label: words.changed, align: "end", cell: ({ later }) => <strong>{later}</strong> },
        ]}
      />
    </>
  )
}

const Validated = ({ validation }: { readonly validation: Validation }) => {
  const { t, language } = usePage()
  const number = (value: number | undefined) => formatNumber(Math.round((value ?? 0) * 10) / 10, language)
  const { learnt, held, distance, chance, real, simulated } = validation
  return (
    <>
      <h3>{t(words.validation)}</h3>
      <p>
        {t(words.validationSays(learnt, held, formatNumber(Math.round(distance * 100) / 100, language)))}.{" "}
        {t(words.chance(formatNumber(Math.round(chance * 100) / 100, language)))}
      </p>
      <Table
        caption={words.validation}
        rows={words.shares.map((label, index) => ({ label, index }))}
        columns={[
          { label: words.days, heads: true, cell: ({ label }) => t(label) },
          { label: words.real, align: "end", cell: ({ index }) => number(real[index]) },
          { label: words.simulated, align: "end", cell: ({ index }) => number(simulated[index]) },
        ]}
      />
    </>
  )
}
