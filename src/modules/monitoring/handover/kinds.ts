/** What waits for whoever takes over a post. */
export const handoverKind = {
  name: "handover.take_over",
  label: { th: "ชุดส่งมอบงานที่รอรับ", en: "Hand-over packs to be taken over" },
}
