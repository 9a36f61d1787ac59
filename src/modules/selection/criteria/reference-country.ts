import type { Criterion } from "./definition.ts"
import { group, rated, type ReferenceSet, simulation, text, weakStrong } from "./reference-parts.ts"

const countryCriteria: readonly Criterion[] = [
  rated(
    "policy",
    "policy",
    text("สอดคล้องกับนโยบายการต่างประเทศ", "Fits foreign policy"),
    text(
      "สอดคล้องกับนโยบายและกรอบความร่วมมือของรัฐบาลเพียงใด",
      "How far does it fit the government’s policy and frameworks?",
    ),
    text("นโยบายรัฐบาล กรอบอาเซียนและอนุภูมิภาค", "Government policy, ASEAN and subregional frameworks"),
    weakStrong,
  ),
  rated(
    "benefit",
    "economy",
    text("ประโยชน์ทางเศรษฐกิจ", "Economic benefit"),
    text(
      "การค้า การลงทุน และการท่องเที่ยวกับประเทศนี้มีโอกาสเพียงใด",
      "What chances are there in trade, investment and tourism with this country?",
    ),
    text("สถิติการค้า การลงทุน นักท่องเที่ยว", "Figures of trade, investment and visitors"),
    weakStrong,
  ),
  rated(
    "activity",
    "activity",
    text("ความเคลื่อนไหวของคู่ที่มีอยู่", "How alive the relations are"),
    text(
      "คู่ความสัมพันธ์ในประเทศนี้มีกิจกรรมต่อเนื่องเพียงใด",
      "How steadily do the relations in this country have activities?",
    ),
    text("รายงานกิจกรรมของจังหวัด", "What provinces reported"),
    weakStrong,
  ),
  rated(
    "activity",
    "response",
    text("ความพร้อมของฝ่ายต่างประเทศ", "The other side’s readiness"),
    text(
      "ฝ่ายต่างประเทศริเริ่มและสมทบงบประมาณเพียงใด",
      "How far does the other side begin things and share their cost?",
    ),
    text("หนังสือเชิญ งบประมาณที่สมทบ", "Invitations, money that was shared"),
    weakStrong,
  ),
  rated(
    "balance",
    "balance",
    text("ความสมดุลของคู่ความสัมพันธ์", "Balance"),
    text(
      "การสนับสนุนประเทศนี้ช่วยให้กระจายตัวสมดุลขึ้นเพียงใด",
      "How far would support for this country even out where the relations lie?",
    ),
    text("สัดส่วนคู่ความสัมพันธ์รายประเทศและภูมิภาค", "Shares of relations by country and region"),
    weakStrong,
  ),
]

/** The criteria for countries that an installation begins with. */
export const countrySet: ReferenceSet = {
  scope: "country",
  name: text("เกณฑ์จัดลำดับความสำคัญของประเทศ", "Priority of countries"),
  basis: text(
    "ชุดเริ่มต้น ตามแนวทางที่ 2 ของแผนขับเคลื่อน พ.ศ. 2562–2566 ทุกกลุ่มน้ำหนักเท่ากันจนกว่ากระทรวงจะกำหนด",
    "The set to begin with: direction 2 of the drive plan B.E. 2562–2566; all groups weigh alike until the ministry decides",
  ),
  definition: {
    gates: [],
    groups: [
      group("policy", "นโยบาย", "Policy"),
      group("benefit", "ประโยชน์", "Benefit"),
      group("activity", "ความเคลื่อนไหว", "Activity"),
      group("balance", "ความสมดุล", "Balance"),
    ],
    criteria: countryCriteria,
    weightsBy: "direct",
    comparisons: [],
    simulation,
  },
}
