import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn } from "../dashboard/charts.ts"
import { paths } from "../paths.ts"
import type { CountryGroup } from "./queries.ts"
import { concentrationOf, shareWithin, type Weights, withOneMore } from "./rules.ts"
import { balanceWords as words } from "./words.ts"

type Props = {
  readonly weights: Weights
  readonly countries: readonly CountryGroup[]
  readonly asean: ReadonlySet<string>
  readonly add: CountryGroup | undefined
}

/** What one more relation would do: chosen by the address, reckoned here, recorded nowhere. */
export const WhatIf = ({ weights, countries, asean, add }: Props) => {
  const { t, href, language } = usePage()
  return (
    <section id="what-if">
      <h2>{t(words.whatIf)}</h2>
      <p>{t(words.whatIfHint)}</p>
      <form class="filter year-filter" action={`${href(paths.balance)}#what-if`}>
        <label>
          {t(words.country)}
          <select name="add">
            <option value="">{t(words.choose)}</option>
            {countries
              .toSorted((one, other) =>
                language === "th"
                  ? one.nameTh.localeCompare(other.nameTh, "th")
                  : one.nameEn.localeCompare(other.nameEn),
              )
              .map(({ code, nameTh, nameEn }) => (
                <option value={code} selected={code === add?.code}>
                  {t({ th: nameTh, en: nameEn })}
                </option>
              ))}
          </select>
        </label>
        <button type="submit">{t(words.reckon)}</button>
      </form>
      {add && <Outcome weights={weights} asean={asean} add={add} />}
    </section>
  )
}

const Outcome = ({
  weights,
  asean,
  add,
}: {
  weights: Weights
  asean: ReadonlySet<string>
  add: CountryGroup
}) => {
  const { t, language } = usePage()
  const then = withOneMore(weights, add.code)
  const [before, after] = [concentrationOf(weights), concentrationOf(then)]
  const name: Text = { th: add.nameTh, en: add.nameEn }
  const spreads = (after.herfindahl ?? 0) < (before.herfindahl ?? 0)
  const plain = (value: number | null, digits: number) =>
    value === null ? "–" : formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, language)
  const share = (of: Weights) =>
    percentIn(
      shareWithin(of, (code) => asean.has(code)),
      language,
    )
  const rows: readonly (readonly [Text, string, string])[] = [
    [words.herfindahl, plain(before.herfindahl, 4), plain(after.herfindahl, 4)],
    [words.effective, plain(before.effective, 2), plain(after.effective, 2)],
    [words.topThree, percentIn(before.topThree, language), percentIn(after.topThree, language)],
    [words.asean, share(weights), share(then)],
  ]
  return (
    <>
      <p class={spreads ? "verdict" : "verdict marigold"}>
        {t(spreads ? words.moreBalanced(name) : words.lessBalanced(name))}
      </p>
      <Table
        caption={words.whatIf}
        rows={rows}
        columns={[
          { label: words.figure, heads: true, cell: ([label]) => t(label) },
          { label: words.now, align: "end", cell: ([, now]) => now },
          { label: words.changed, align: "end", cell: ([, , later]) => <strong>{later}</strong> },
        ]}
      />
    </>
  )
}
