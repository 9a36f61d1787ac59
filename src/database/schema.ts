// Written by tools/database-types.ts from the migrations. Not to be edited by hand.

import type { AccessTables } from "./tables/access.ts"
import type { ActivitiesTables } from "./tables/activities.ts"
import type { ActivityImportsTables } from "./tables/activity-imports.ts"
import type { AgreementsTables } from "./tables/agreements.ts"
import type { EstablishmentTables } from "./tables/establishment.ts"
import type { EvaluationTables } from "./tables/evaluation.ts"
import type { FoundationsTables } from "./tables/foundations.ts"
import type { HandoverTables } from "./tables/handover.ts"
import type { ImportsTables } from "./tables/imports.ts"
import type { MonitoringTables } from "./tables/monitoring.ts"
import type { PapersTables } from "./tables/papers.ts"
import type { PlacesTables } from "./tables/places.ts"
import type { PresenceTables } from "./tables/presence.ts"
import type { RegisterKnownTables } from "./tables/register-known.ts"
import type { RegistryTables } from "./tables/registry.ts"
import type { SealsTables } from "./tables/seals.ts"
import type { SecurityNotesTables } from "./tables/security-notes.ts"
import type { SelectionTables } from "./tables/selection.ts"
import type { SpreadsheetsTables } from "./tables/spreadsheets.ts"
import type { WarningTables } from "./tables/warning.ts"
import type { WorkTables } from "./tables/work.ts"

/** Every table and view, by its name. */
export interface DB
  extends
    AccessTables,
    ActivitiesTables,
    ActivityImportsTables,
    AgreementsTables,
    EstablishmentTables,
    EvaluationTables,
    FoundationsTables,
    HandoverTables,
    ImportsTables,
    MonitoringTables,
    PapersTables,
    PlacesTables,
    PresenceTables,
    RegisterKnownTables,
    RegistryTables,
    SealsTables,
    SecurityNotesTables,
    SelectionTables,
    SpreadsheetsTables,
    WarningTables,
    WorkTables {}
