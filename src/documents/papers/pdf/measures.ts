/** What the template and who reckons with its lines must have alike. */
export const measures = {
  /** Ems above and below the line that letters stand on: a line is as high as one of TH Sarabun New in Word. */
  above: 0.94,
  below: 0.39,
  /** Points of white above and below what stands in a cell, and at each of its sides. */
  rim: 0.5,
  side: 4,
} as const
