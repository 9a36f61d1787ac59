// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { Generated, Json } from "./values.ts"

export interface HandbookVersion {
  created_at: Date
  id: string
  published_on: string
  revision: Generated<number>
  title: string
  valid_from: string
  valid_until: string | null
  withdrawn_at: Date | null
}

export interface IndicatorYear {
  closed_at: Date
  figures: Json
  provinces: Generated<Json>
  year: number
}

export interface Training {
  course: string
  created_at: Date
  held_on: string
  id: string
  officers: number
  province: string
  revision: Generated<number>
  valid_until: string
  withdrawn_at: Date | null
}

export interface WorkingGroup {
  created_at: Date
  dissolved_on: string | null
  id: string
  name: string
  order_number: string | null
  province: string | null
  revision: Generated<number>
  set_up_on: string
  withdrawn_at: Date | null
}

export interface WorkingGroupMeeting {
  created_at: Date
  group_id: string
  held_on: string
  id: string
  resolution: string
  withdrawn_at: Date | null
}

export interface WorkingGroupTask {
  created_at: Date
  done_on: string | null
  due_on: string
  group_id: string
  id: string
  revision: Generated<number>
  title: string
  withdrawn_at: Date | null
}

export interface MonitoringTables {
  handbook_version: HandbookVersion
  indicator_year: IndicatorYear
  training: Training
  working_group: WorkingGroup
  working_group_meeting: WorkingGroupMeeting
  working_group_task: WorkingGroupTask
}
