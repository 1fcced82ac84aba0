// The knowledge base as the stages see it: validated records by kind and id, and a content version.
import type {
  AssumptionRecord,
  CareRecord,
  DecisionRecord,
  DiagnosisRecord,
  FindingRecord,
  FollowupRecord,
  FrameworkRecord,
  LensRecord,
  LoopRecord,
  NoticingRecord,
  PhraseRecord,
  PredicamentRecord,
  SituationRecord,
  SourceRecord,
} from "./records.ts";

export interface Knowledge {
  /** Hash of all content, hex. */
  readonly version: string;
  readonly situations: ReadonlyMap<string, SituationRecord>;
  readonly diagnoses: ReadonlyMap<string, DiagnosisRecord>;
  readonly findings: ReadonlyMap<string, FindingRecord>;
  readonly assumptions: ReadonlyMap<string, AssumptionRecord>;
  readonly frameworks: ReadonlyMap<string, FrameworkRecord>;
  readonly loops: ReadonlyMap<string, LoopRecord>;
  readonly noticings: ReadonlyMap<string, NoticingRecord>;
  readonly decisions: ReadonlyMap<string, DecisionRecord>;
  readonly predicaments: ReadonlyMap<string, PredicamentRecord>;
  readonly followups: ReadonlyMap<string, FollowupRecord>;
  readonly lenses: ReadonlyMap<string, LensRecord>;
  readonly sources: ReadonlyMap<string, SourceRecord>;
  readonly phrases: ReadonlyMap<string, PhraseRecord>;
  readonly care: ReadonlyMap<string, CareRecord>;
}
