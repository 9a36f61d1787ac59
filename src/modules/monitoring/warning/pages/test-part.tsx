import { formatNumber } from "#kernel/format.ts"
import type { Text } from "#kernel/text.ts"
import { columnsChart } from "#ui/charts/columns.ts"
import { Picture, Pictures } from "#ui/charts/picture.tsx"
import { Empty } from "#ui/components/parts.tsx"
import { Table } from "#ui/components/table.tsx"
import { usePage } from "#ui/page-context.ts"
import { percentIn, yearLabel } from "../../dashboard/charts.ts"
import type { Assessment, BackTest } from "../assessment.ts"
import type { Interval } from "../mathematics/judge.ts"
import { featureNames } from "../panel.ts"
import { warningWords as words } from "../words.ts"

/** The test of the model on years that it had not seen, with everything that it stands on. */
export const TestPart = ({ assessed }: { readonly assessed: Omit<Assessment, "warnings"> }) => {
  const { t } = usePage()
  return (
    <>
      <h2>{t(words.test)}</h2>
      {assessed.test ? <Test test={assessed.test} /> : <Empty says={words.noTest} />}
      {assessed.model && <Weights assessed={assessed} />}
    </>
  )
}

type Row = { readonly label: Text; readonly value: string; readonly interval: Interval | null }

const Test = ({ test }: { readonly test: BackTest }) => {
  const { t, language } = usePage()
  const plain = (value: number) => formatNumber(Math.round(value * 1000) / 1000, language)
  const rows: readonly Row[] = [
    {
      label: { th: `${words.auc.th} · ${words.model.th}`, en: `${words.auc.en} · ${words.model.en}` },
      value: plain(test.auc),
      interval: test.aucInterval,
    },
    {
      label: { th: `${words.auc.th} · ${words.plain.th}`, en: `${words.auc.en} · ${words.plain.en}` },
      value: plain(test.plainAuc),
      interval: test.plainInterval,
    },
    { label: words.gain, value: plain(test.gain), interval: test.gainInterval },
    {
      label: { th: `${words.brier.th} · ${words.model.th}`, en: `${words.brier.en} · ${words.model.en}` },
      value: plain(test.brier),
      interval: null,
    },
    {
      label: {
        th: `${words.brier.th} · ${words.baseRate.th}`,
        en: `${words.brier.en} · ${words.baseRate.en}`,
      },
      value: plain(test.baseBrier),
      interval: null,
    },
    { label: words.base, value: percentIn(test.baseRate, language), interval: null },
  ]
  return (
    <>
      <p>{t(words.testSays(test.years.map((year) => yearLabel(year, language)).join(", ")))}</p>
      <p>{t(words.tested(test.rows, test.events))}</p>
      <p>
        {t(
          words.recent(
            test.recent.years.map((year) => yearLabel(year, language)).join(", "),
            percentIn(test.recent.said, language),
            percentIn(test.recent.happened, language),
          ),
        )}
      </p>
      <Table
        caption={words.test}
        rows={rows}
        columns={[
          { label: words.figure, heads: true, cell: ({ label }) => t(label) },
          { label: words.count, align: "end", cell: ({ value }) => value },
          {
            label: words.interval,
            align: "end",
            cell: ({ interval }) => (interval ? `${plain(interval.low)} – ${plain(interval.high)}` : "–"),
          },
        ]}
      />
      <Pictures>
        <Picture
          title={words.calibration}
          says={words.calibrationSays}
          chart={columnsChart({
            columns: test.calibration.flatMap(({ said, happened }, bin) => [
              {
                label: t({ th: `ทาย ${bin + 1}`, en: `said ${bin + 1}` }),
                parts: [{ value: said * 100, ink: "slate" as const }],
                says: formatNumber(Math.round(said * 100), language),
              },
              {
                label: t({ th: `จริง ${bin + 1}`, en: `came ${bin + 1}` }),
                parts: [{ value: happened * 100, ink: "indigo" as const }],
                says: formatNumber(Math.round(happened * 100), language),
              },
            ]),
          })}
        >
          <Table
            caption={words.calibration}
            rows={test.calibration.map((bin, index) => ({ ...bin, index }))}
            columns={[
              { label: words.group, heads: true, cell: ({ index }) => formatNumber(index + 1, language) },
              { label: words.count, align: "end", cell: ({ count }) => formatNumber(count, language) },
              { label: words.said, align: "end", cell: ({ said }) => percentIn(said, language) },
              { label: words.came, align: "end", cell: ({ happened }) => percentIn(happened, language) },
            ]}
          />
        </Picture>
      </Pictures>
    </>
  )
}

const Weights = ({
  assessed: { model, calibration },
}: {
  readonly assessed: Omit<Assessment, "warnings">
}) => {
  const { t, language } = usePage()
  if (!model) return null
  const plain = (value: number | undefined) => formatNumber(Math.round((value ?? 0) * 1000) / 1000, language)
  return (
    <details>
      <summary>{t(words.weights)}</summary>
      <p>{t(words.weightsSays)}</p>
      {calibration && calibration.from > 0 && (
        <p>{t(words.recalibrated(plain(calibration.a), plain(calibration.b), calibration.from))}</p>
      )}
      <Table
        caption={words.weights}
        rows={featureNames.map((name, index) => ({ name, index }))}
        columns={[
          { label: words.figure, heads: true, cell: ({ name }) => t(words.features[name]) },
          {
            label: words.weight,
            align: "end",
            cell: ({ index }) =>
              (model.deviations[index] ?? 0) > 1e-12 ? plain(model.weights[index]) : t(words.unvaried),
          },
          { label: words.mean, align: "end", cell: ({ index }) => plain(model.means[index]) },
          { label: words.deviation, align: "end", cell: ({ index }) => plain(model.deviations[index]) },
        ]}
      />
    </details>
  )
}
