import { inWords, type Recorded } from "#modules/access/index.ts"
import { moreWords as words } from "../pages/more-words.ts"
import { paths } from "../paths.ts"
import { establishmentRights } from "../rights.ts"

/** The holidays declared for a year, and those taken back; the year as their days have it, A.D. */
export const holidaysPast: Recorded = {
  kind: "holidays",
  read: establishmentRights["holiday.read"],
  ids: /^(19|20|21)\d\d$/,
  find: (_reader, id) =>
    Promise.resolve({ subject: {}, title: words.holidaysOf(Number(id)), path: paths.holidays }),
  parts: () =>
    Promise.resolve([
      {
        table: "declared_holiday",
        begins: true,
        label: words.holiday,
        fields: {
          on_day: { label: words.dated },
          name_th: { label: words.nameTh },
          name_en: { label: words.nameEn },
          is_holiday: {
            label: words.what,
            say: inWords({ true: words.holiday, false: words.revoke }),
          },
          source: { label: words.source },
        },
      },
    ]),
}
