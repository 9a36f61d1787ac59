import { html as markup } from "hono/html"
import { formatNumber } from "#kernel/format.ts"
import { registryPaths } from "#modules/registry/index.ts"
import { drawOnce, Kept, keyOf } from "#ui/components/kept.tsx"
import { type PageContext, usePage } from "#ui/page-context.ts"
import { formatAmount } from "../money.ts"
import { paths } from "../paths.ts"
import type { ListedActivity } from "../queries/list.ts"
import { names } from "../words.ts"
import { ActivityState, dateRange, Evidence } from "./parts.tsx"
import { words } from "./words.ts"

type Shown = {
  /** Shown where the list is of several pairs. */
  readonly withPair?: boolean
  readonly withMoney?: boolean
}

/**
 * Activities, one a row. The rows are written as text: fifty of them as elements cost more than all else on the page
 * together. What is the same in many rows is drawn once, and so is a table as long as nothing in it changes.
 */
export const ActivityTable = ({ items, withPair = false, withMoney = false }: TableProps) => (
  <Kept by={`activities ${keyOf(items, withPair, withMoney)}`}>
    <Drawn items={items} withPair={withPair} withMoney={withMoney} />
  </Kept>
)

type TableProps = Shown & { readonly items: readonly ListedActivity[] }

const Drawn = ({ items, ...shown }: TableProps) => {
  const page = usePage()
  const { t } = page
  return (
    <div class="table-frame">
      <table>
        <caption class="visually-hidden">{t(words.activities)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.date)}</th>
            <th scope="col">{t(words.activities)}</th>
            {shown.withPair && <th scope="col">{t(words.pair)}</th>}
            <th scope="col">{t(words.state)}</th>
            <th scope="col" class="end">
              {t(words.figures.people)}
            </th>
            <th scope="col">{t(words.evidence)}</th>
            {shown.withMoney && (
              <th scope="col" class="end">
                {t(words.spent)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>{items.map((item) => row(page, item, shown))}</tbody>
      </table>
    </div>
  )
}

const row = (page: PageContext, item: ListedActivity, { withPair, withMoney }: Shown) => {
  const { t, href, language } = page
  const { id, beginsOn, endsOn, title, people, spentBaht } = item
  const date = markup`<td><time datetime="${beginsOn}">${dateRange(beginsOn, endsOn, language)}</time></td>`
  const sort = `${t(names.kind[item.kind])} · ${t(names.dimension[item.dimension])}`
  const sorted = markup`<span class="other-name">${worthOf(page, item)}${sort}</span>`
  const what = markup`<a href="${href(paths.activity(id))}">${title}</a>${sorted}`
  const count = people > 0 ? formatNumber(people, language) : ""
  const counted = markup`<td class="end" data-label="${t(words.figures.people)}">${count}</td>`
  const proof = markup`<td data-label="${t(words.evidence)}">${evidenceOf(page, item)}</td>`
  const rest = markup`<td>${stateOf(page, item)}</td>${counted}${proof}${withMoney ? moneyCell(page, spentBaht) : ""}`
  return markup`<tr>${date}<th scope="row">${what}</th>${withPair ? pairCell(page, item) : ""}${rest}</tr>`
}

const pairCell = ({ t, href }: PageContext, { relationId, pair }: ListedActivity) => {
  const link = markup`<a href="${href(registryPaths.relation(relationId))}">${t(pair)}</a>`
  return markup`<td data-label="${t(words.pair)}">${link}</td>`
}

const moneyCell = ({ t, language }: PageContext, spent: string) => {
  const amount = spent === "0.00" ? "" : markup`<span class="amount">${formatAmount(spent, language)}</span>`
  return markup`<td class="end" data-label="${t(words.spent)}">${amount}</td>`
}

/** What was held is told at the first look as a result or as a visit: by shape, word and colour. */
const worthOf = ({ language, t }: PageContext, { state, tangible }: ListedActivity) =>
  state === "held"
    ? drawOnce(language, `activity worth ${tangible}`, () => (
        <>
          <span class={tangible ? "worth tangible" : "worth"}>
            {t(tangible ? words.tangible : words.notTangible)}
          </span>
          {" · "}
        </>
      ))
    : ""

const stateOf = ({ language }: PageContext, { state, confirmation }: ListedActivity) =>
  drawOnce(language, `activity state ${state} ${confirmation}`, () => (
    <ActivityState activity={{ state, confirmation }} />
  ))

const evidenceOf = ({ language }: PageContext, { state, evidence }: ListedActivity) =>
  state === "held" ? drawOnce(language, `evidence ${evidence}`, () => <Evidence grade={evidence} />) : ""
