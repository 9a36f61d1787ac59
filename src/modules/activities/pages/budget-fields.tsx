import type { FormState } from "#http/forms.ts"
import type { Text } from "#kernel/text.ts"
import { Actions, Hidden, Select, TextField } from "#ui/forms/fields.tsx"
import { Form } from "#ui/forms/form.tsx"
import { EnterButton } from "#ui/forms/step-buttons.tsx"
import { usePage } from "#ui/page-context.ts"
import { budgetKinds, sources, stages } from "../rules.ts"
import { names } from "../words.ts"
import { optionsOf } from "./activity-form.tsx"
import { budgetWords } from "./budget-table.tsx"
import { words } from "./words.ts"

type Props = {
  readonly title: string
  readonly action: string
  readonly back: string
  readonly revision: string
  readonly state: FormState
  readonly rows: number
}

/** The lines of a budget, each a row of fields; rows without an amount are left out. */
export const BudgetFields = ({ title, action, back, revision, state, rows }: Props) => {
  const { t, href } = usePage()
  return (
    <>
      <h1>{t(words.editBudget)}</h1>
      <p class="about">{title}</p>
      <p class="hint">{t(fieldWords.hint)}</p>
      <Form action={href(action)} state={state} keep>
        <EnterButton step="save" />
        <Hidden name="revision" value={revision} />
        {Array.from({ length: rows }, (_, row) => (
          <fieldset class="row-fields budget-row">
            <legend>{t(fieldWords.line(row + 1))}</legend>
            <Select
              name={`lines.${row}.stage`}
              label={fieldWords.stage}
              options={optionsOf(stages, names.stage)}
            />
            <Select
              name={`lines.${row}.source`}
              label={budgetWords.source}
              options={optionsOf(sources, names.source)}
            />
            <Select
              name={`lines.${row}.kind`}
              label={budgetWords.kind}
              options={optionsOf(budgetKinds, names.budgetKind)}
            />
            <TextField name={`lines.${row}.amount`} label={budgetWords.amount} />
            <TextField name={`lines.${row}.currency`} label={fieldWords.currency} optional />
            <TextField name={`lines.${row}.rate`} label={fieldWords.rate} optional />
            <TextField name={`lines.${row}.note`} label={fieldWords.note} optional />
          </fieldset>
        ))}
        <p>
          <button type="submit" class="quiet-button" name="step" value="lines">
            {t(fieldWords.more)}
          </button>
        </p>
        <Actions act={words.save} cancel={{ path: back, label: words.cancel }} />
      </Form>
    </>
  )
}

const fieldWords = {
  hint: {
    th: "แถวที่ไม่กรอกจำนวนเงินจะไม่บันทึก เงินสกุลอื่นให้ใส่อัตราแลกเปลี่ยนเป็นบาทต่อหนึ่งหน่วย ระบบเก็บอัตราที่ใช้ไว้ด้วย",
    en: "Rows without an amount are not kept. For another currency give its rate in baht for one unit; the rate is kept as it was used",
  },
  line: (n: number): Text => ({ th: `รายการที่ ${n}`, en: `Line ${n}` }),
  stage: { th: "ขั้น", en: "Stage" },
  currency: { th: "สกุลเงิน (เว้นว่าง = บาท)", en: "Currency (empty: THB)" },
  rate: { th: "บาทต่อ 1 หน่วย", en: "Baht for one unit" },
  note: { th: "หมายเหตุ", en: "Note" },
  more: { th: "เพิ่มรายการ", en: "Another line" },
} as const
