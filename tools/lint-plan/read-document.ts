import { type Bilingual, both, type Language, languageSchema } from '../../src/domain/language.ts';
import type { DocumentActivity, LintedDocument, RoadmapDocument } from '../../src/domain/roadmap-document.ts';
import { detectLanguage } from '../../src/language/detect-language.ts';
import { ToolInputError } from '../tool.ts';
import { type DaySpan, readDate } from './calendar.ts';
import { claimFaults, type PlacedClaimFault } from './claim-faults.ts';
import { wordsOf } from './document-text.ts';
import type { Path } from './json-pointer.ts';
import type { Placed } from './placed.ts';

type Entries<Key extends keyof RoadmapDocument> =
  NonNullable<RoadmapDocument[Key]> extends readonly (infer Entry)[] ? readonly Placed<Entry>[] : never;

export type PlacedActivity = Placed<DocumentActivity> & {
  /** How messages call it: its name, else its id, else its number. */
  readonly called: Bilingual;
  readonly start: DaySpan | null;
  readonly end: DaySpan | null;
  readonly kind: 'enabler' | 'pilot' | 'rollout' | 'other';
};

/** A document as rules look at it: every list with places, wherever in the document it stands. */
export interface RoadmapReading {
  readonly kind: 'roadmap' | 'plan' | 'plan-with-roadmap';
  /** The part that holds the roadmap's own fields. */
  readonly root: Path;
  readonly roadmap: RoadmapDocument;
  readonly language: Language | null;
  /** The first day of the document's own date. */
  readonly date: string | null;
  readonly start: string | null;
  readonly currency: string | null;
  readonly stakeholders: Entries<'stakeholders'>;
  readonly scenarios: Entries<'scenarios'>;
  readonly activities: readonly PlacedActivity[];
  readonly stages: Entries<'stages'>;
  readonly decisions: Entries<'decisions'>;
  readonly assumptions: Entries<'assumptions'>;
  readonly risks: Entries<'risks'>;
  readonly claims: Entries<'claims'>;
  readonly sources: Entries<'sources'>;
  readonly openQuestions: Entries<'openQuestions'>;
  readonly conflicts: Entries<'conflicts'>;
  readonly claimFaults: readonly PlacedClaimFault[];
}

/** Any of these makes a JSON object a roadmap. */
const tellingKeys = [
  'activities',
  'initiatives',
  'scenarios',
  'stages',
  'decisions',
  'claims',
  'risks',
  'noSchedule',
] as const;

/**
 * Reads a roadmap document, or a plan of zhilu with its sections. Throws `ToolInputError` for an object that is neither,
 * saying what was found and what is accepted.
 */
export function readDocument(document: LintedDocument): RoadmapReading {
  const written = Array.isArray(document.sections);
  const nested = document.roadmap ?? null;
  const own = tellingKeys.some((key) => document[key] !== null && document[key] !== undefined);
  if (!written && !nested && !own) throw foreign(document);
  const root: Path = nested ? ['roadmap'] : [];
  const roadmap = nested ?? document;
  const claims = [
    ...placed(root, 'claims', roadmap.claims),
    ...(nested ? placed([], 'claims', document.claims) : []),
    ...sectionClaims(document),
  ];
  const sources = [
    ...placed(root, 'sources', roadmap.sources),
    // A plan's sources count for the roadmap in it as well.
    ...(nested ? placed([], 'sources', document.sources) : []),
  ];
  const language = languageOf(roadmap.language ?? document.language, claims);
  return {
    kind: !written ? 'roadmap' : nested || own ? 'plan-with-roadmap' : 'plan',
    root,
    roadmap,
    language,
    date: readDate(roadmap.date)?.first ?? readDate(day(document.createdAt))?.first ?? null,
    start: readDate(roadmap.start)?.first ?? null,
    currency: roadmap.currency?.trim().toUpperCase() || null,
    stakeholders: placed(root, 'stakeholders', roadmap.stakeholders),
    scenarios: placed(root, 'scenarios', roadmap.scenarios),
    activities: [
      ...placed(root, 'activities', roadmap.activities),
      ...placed(root, 'initiatives', roadmap.initiatives),
    ].map(activity),
    stages: placed(root, 'stages', roadmap.stages),
    decisions: placed(root, 'decisions', roadmap.decisions),
    assumptions: placed(root, 'assumptions', roadmap.assumptions),
    risks: placed(root, 'risks', roadmap.risks),
    claims,
    sources,
    openQuestions: placed(root, 'openQuestions', roadmap.openQuestions),
    conflicts: placed(root, 'conflicts', roadmap.conflicts),
    claimFaults: claimFaults(claims, sources, language ?? 'zh'),
  };
}

function placed<Entry>(
  root: Path,
  key: string,
  entries: readonly Entry[] | null | undefined,
): readonly Placed<Entry>[] {
  return (entries ?? []).map((entry, place) => ({ path: [...root, key, place], entry }));
}

function sectionClaims({ sections }: LintedDocument): Entries<'claims'> {
  return (sections ?? []).flatMap((section, s) =>
    (section.blocks ?? []).flatMap((block, b) =>
      (['claims', 'items'] as const).flatMap((key) =>
        (block[key] ?? []).map((entry, place) => ({
          path: ['sections', s, 'blocks', b, key, place],
          entry,
        })),
      ),
    ),
  );
}

function activity({ path, entry }: Entries<'activities'>[number]): PlacedActivity {
  const place = Number(path.at(-1)) + 1;
  const name = wordsOf(entry.name);
  const called =
    name.zh !== ''
      ? both(`“${name.zh}”`, `"${name.en}"`)
      : entry.id
        ? both(`“${entry.id}”`, `"${entry.id}"`)
        : both(`第 ${place} 项工作`, `activity ${place}`);
  return {
    path,
    entry,
    called,
    start: readDate(entry.start),
    end: readDate(entry.end),
    kind: kindOf(entry.kind),
  };
}

function kindOf(kind: string | null | undefined): PlacedActivity['kind'] {
  const word = kind?.trim().toLowerCase() ?? '';
  if (/^(?:pilot|试点|poc|trial)/.test(word)) return 'pilot';
  if (/^(?:rollout|roll-out|scale|推广|规模化)/.test(word)) return 'rollout';
  if (/^(?:enabler|foundation|groundwork|先行|基础)/.test(word)) return 'enabler';
  return 'other';
}

function day(time: unknown): string | null {
  return typeof time === 'string' ? time.slice(0, 10) : null;
}

function languageOf(given: unknown, claims: Entries<'claims'>): Language | null {
  const named = languageSchema.safeParse(given);
  if (named.success) return named.data;
  const found = claims.map(({ entry }) => detectLanguage(wordsOf(entry.text).zh));
  const count = (language: Language): number => found.filter((each) => each === language).length;
  if (found.length === 0) return null;
  return count('zh') >= count('en') ? 'zh' : 'en';
}

function foreign(document: LintedDocument): ToolInputError {
  const keys = Object.keys(document);
  const shown = keys.slice(0, 8).join(', ') + (keys.length > 8 ? ' …' : '');
  const found =
    keys.length === 0
      ? both('读到的是一个空对象', 'This is an empty object')
      : both(`读到的对象只有这些键：${shown}`, `This is an object with the keys ${shown}`);
  return new ToolInputError(
    'document',
    both(
      `${found.zh}，不是路线图。可以检查的有两种：路线图文档（至少要有 activities、scenarios、stages、decisions、claims、risks 之一，格式见 docs/lint.md），或 zhilu plan export 导出的方案 JSON。`,
      `${found.en}, not a roadmap. Two things can be linted: a roadmap document (with at least one of activities, scenarios, stages, decisions, claims, risks; see docs/lint.md), or a plan as zhilu plan export writes it in JSON.`,
    ),
  );
}
