import type { Criterion, Gate } from "./definition.ts"
import { group, rated, type ReferenceSet, simulation, text, weakStrong } from "./reference-parts.ts"

const gates: readonly Gate[] = [
  {
    code: "level",
    name: text("ระดับการปกครองเท่าเทียมกัน", "Equal administrative level"),
    asks: text(
      "คู่ความสัมพันธ์เป็นหน่วยการปกครองระดับเดียวกับจังหวัดหรือเทียบเท่าหรือไม่",
      "Does the partner stand on the same administrative level as a province, or one that equals it?",
    ),
  },
  {
    code: "diplomatic",
    name: text("มีความสัมพันธ์ทางการทูต", "Diplomatic relations"),
    asks: text(
      "ประเทศของคู่ความสัมพันธ์มีความสัมพันธ์ทางการทูตกับไทยหรือไม่",
      "Does the partner’s country have diplomatic relations with Thailand?",
    ),
  },
  {
    code: "consent",
    name: text("คู่ความสัมพันธ์แสดงความประสงค์", "The partner’s consent"),
    asks: text(
      "คู่ความสัมพันธ์แสดงความประสงค์เป็นหนังสือหรือบันทึกการหารือแล้วหรือไม่",
      "Has the partner shown its wish, in a letter or in the record of a meeting?",
    ),
  },
  {
    code: "national_interest",
    name: text("ไม่ขัดต่อผลประโยชน์ของชาติ", "No objection on national interest"),
    asks: text(
      "ไม่มีหน่วยงานด้านความมั่นคงหรือการต่างประเทศคัดค้านใช่หรือไม่",
      "Is there no objection by those who look after security and foreign affairs?",
    ),
  },
]

const partnerCriteria: readonly Criterion[] = [
  rated(
    "dignity",
    "standing",
    text("ฐานะและบทบาทที่เทียบเคียงกัน", "Standing that compares"),
    text(
      "อำนาจหน้าที่และบทบาทในประเทศของทั้งสองฝ่ายเทียบเคียงกันเพียงใด",
      "How far do powers and standing of both sides compare?",
    ),
    text("โครงสร้างการปกครอง อำนาจของผู้บริหาร", "Form of government, powers of the executive"),
    [text("ต่างกันมาก", "far apart"), text("เทียบเคียงกัน", "alike")],
  ),
  rated(
    "dignity",
    "size",
    text("ขนาดที่ใกล้เคียงกัน", "Size ratio"),
    text(
      "ประชากรและเศรษฐกิจของทั้งสองฝ่ายใกล้เคียงกันเพียงใด",
      "How near to each other are population and economy of both sides?",
    ),
    text("จำนวนประชากร ผลิตภัณฑ์มวลรวม", "Population, gross product"),
    [text("ต่างกันมาก", "far apart"), text("ใกล้เคียงกัน", "alike")],
  ),
  rated(
    "benefit",
    "trade",
    text("การค้า", "Trade"),
    text("มีโอกาสเพิ่มการค้าระหว่างกันเพียงใด", "How much may trade between both grow?"),
    text(
      "มูลค่าการค้า สินค้าที่เสริมกัน ข้อมูลพาณิชย์จังหวัด",
      "Value of trade, goods that complement each other, the provincial commerce office",
    ),
    weakStrong,
  ),
  rated(
    "benefit",
    "investment",
    text("การลงทุน", "Investment"),
    text("มีโอกาสดึงดูดหรือขยายการลงทุนเพียงใด", "How much investment may be drawn or extended?"),
    text("โครงการลงทุน เขตเศรษฐกิจพิเศษ", "Investment projects, special economic zones"),
    weakStrong,
  ),
  rated(
    "benefit",
    "tourism",
    text("การท่องเที่ยว", "Tourism"),
    text("มีโอกาสเพิ่มนักท่องเที่ยวและรายได้เพียงใด", "How much may visitors and income from them grow?"),
    text("จำนวนนักท่องเที่ยว ข้อมูลท่องเที่ยวจังหวัด", "Numbers of visitors, the provincial tourism office"),
    weakStrong,
  ),
  rated(
    "benefit",
    "education",
    text("การศึกษาและทรัพยากรมนุษย์", "Education and human resources"),
    text(
      "มีโอกาสแลกเปลี่ยนนักเรียน บุคลากร และความรู้เพียงใด",
      "How much may students, staff and knowledge be exchanged?",
    ),
    text("สถาบันที่สนใจ ข้อตกลงที่มีอยู่", "Institutions that are interested, agreements there are"),
    weakStrong,
  ),
  rated(
    "potential",
    "capacity",
    text("ขีดความสามารถของทั้งสองฝ่าย", "Capacity of both sides"),
    text(
      "ทั้งสองฝ่ายมีบุคลากรและภาษาที่จะดำเนินงานได้เพียงใด",
      "How far have both sides the people and languages to work with each other?",
    ),
    text("เจ้าหน้าที่ที่รับผิดชอบ ผลงานกับคู่อื่น", "Officers in charge, what was done with other partners"),
    weakStrong,
  ),
  rated(
    "potential",
    "funding",
    text("งบประมาณ", "Funding"),
    text("มีแหล่งงบประมาณของทั้งสองฝ่ายชัดเจนเพียงใด", "How clear is where money of both sides will come from?"),
    text("แผนจังหวัด คำมั่นของคู่ความสัมพันธ์", "The province’s plan, what the partner has promised"),
    weakStrong,
  ),
  rated(
    "sustainability",
    "local_demand",
    text("ความต้องการของคนในพื้นที่", "Local demand"),
    text(
      "องค์กรและประชาชนในจังหวัดต้องการความสัมพันธ์นี้เพียงใด",
      "How much do organisations and people of the province want this relation?",
    ),
    text("หนังสือสนับสนุน ผลรับฟังความเห็น", "Letters of support, what was heard from the public"),
    weakStrong,
  ),
  rated(
    "sustainability",
    "institutions",
    text("องค์กรที่รองรับ", "Institutional support"),
    text(
      "มีองค์กรที่จะดำเนินต่อแม้ผู้บริหารเปลี่ยนเพียงใด",
      "How far are there organisations that go on when leaders change?",
    ),
    text("เทศบาล หอการค้า มหาวิทยาลัยที่รับเป็นเจ้าภาพ", "Municipality, chamber, university that would host"),
    weakStrong,
  ),
  rated(
    "connectivity",
    "routes",
    text("ชายแดนและเส้นทาง", "Border and routes"),
    text(
      "เชื่อมถึงกันด้วยชายแดน ด่าน ระเบียงเศรษฐกิจ หรือเที่ยวบินเพียงใด",
      "How well are both joined by border, crossing, corridor or flights?",
    ),
    text("จุดผ่านแดน เวลาเดินทาง เที่ยวบินตรง", "Crossings, time of travel, direct flights"),
    weakStrong,
  ),
  rated(
    "connectivity",
    "people",
    text("ภาษา วัฒนธรรม และผู้คน", "Language, culture and people"),
    text(
      "ภาษา วัฒนธรรม และคนของสองฝ่ายใกล้ชิดกันเพียงใด",
      "How near are language, culture and people of both sides?",
    ),
    text("ชุมชนของอีกฝ่าย ประวัติศาสตร์ร่วม", "Communities of the other side, shared history"),
    weakStrong,
  ),
  rated(
    "risk",
    "security",
    text("ความเสี่ยงด้านการเมืองและความมั่นคง", "Risk to politics and security"),
    text(
      "มีความเสี่ยงด้านการเมือง ประวัติศาสตร์ หรือความมั่นคงเพียงใด",
      "How much risk is there from politics, history or security?",
    ),
    text("ข้อห่วงกังวลของหน่วยงานความมั่นคง", "Concerns of those who look after security"),
    weakStrong,
    "less_is_better",
  ),
  rated(
    "risk",
    "dormancy",
    text("ความเสี่ยงที่จะไม่มีความเคลื่อนไหว", "Risk of falling asleep"),
    text(
      "มีความเสี่ยงที่จะเหลือเพียงการเยือนหรือหยุดนิ่งเพียงใด",
      "How much risk is there that only visits, or nothing, remains?",
    ),
    text("คู่ความสัมพันธ์เดิมที่ไม่มีกิจกรรม ที่มาของแนวคิด", "Relations that sleep, where the idea came from"),
    weakStrong,
    "less_is_better",
  ),
]

/** The criteria for partners that an installation begins with. */
export const partnerSet: ReferenceSet = {
  scope: "partner",
  name: text("เกณฑ์ความเหมาะสมของคู่ความสัมพันธ์", "Suitability of partners"),
  basis: text(
    "ชุดเริ่มต้น ตามหลักสมศักดิ์ศรี เป็นประโยชน์ ยั่งยืน และแนวทางที่ 1 ของแผนขับเคลื่อน พ.ศ. 2562–2566 ทุกกลุ่มน้ำหนักเท่ากันจนกว่ากระทรวงจะกำหนด",
    "The set to begin with: dignity, benefit, sustainability, and direction 1 of the drive plan B.E. 2562–2566; all groups weigh alike until the ministry decides",
  ),
  definition: {
    gates,
    groups: [
      group("dignity", "สมศักดิ์ศรี", "Dignity"),
      group("benefit", "เป็นประโยชน์", "Benefit"),
      group("potential", "ศักยภาพ", "Potential"),
      group("sustainability", "ยั่งยืน", "Sustainability"),
      group("connectivity", "ความเชื่อมโยง", "Connectivity"),
      group("risk", "ความเสี่ยง", "Risk"),
    ],
    criteria: partnerCriteria,
    weightsBy: "direct",
    comparisons: [],
    simulation,
  },
}
