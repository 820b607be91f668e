import { diffArrays } from 'diff';
import { both, type Language } from '../../src/domain/language.ts';
import type { Block, Plan, PlanSection } from '../../src/domain/plan.ts';
import type { PlanDiff } from '../../src/domain/plan-diff.ts';
import { monthText } from '../../src/language/month-text.ts';
import { quadrantNames } from '../../tools/assessment/decision-change.ts';

/** The parts of a plan that a comparison looks at. */
export type ComparedPlan = Pick<
  Plan,
  'id' | 'version' | 'createdAt' | 'language' | 'answers' | 'roadmap' | 'sections'
>;

/**
 * What changed from one version of a plan to another of the same engagement and language. Sections are compared by what
 * a reader sees; the section that tells of the changes themselves is left out.
 */
export function diffPlans(from: ComparedPlan, to: ComparedPlan): PlanDiff {
  const named = ({ id, version, createdAt }: ComparedPlan) => ({ id, version, createdAt });
  return {
    from: named(from),
    to: named(to),
    answers: answersChanged(from, to),
    decisions: decisionsChanged(decisionsOf(from), decisionsOf(to)),
    sections: sectionsChanged(from, to),
  };
}

/** Tells of the changes, and so differs by its nature. */
export const changesSection = 'changes';

function answersChanged(from: ComparedPlan, to: ComparedPlan): PlanDiff['answers'] {
  const before = new Map(from.answers.map((answer) => [answer.slot, answer]));
  const after = new Map(to.answers.map((answer) => [answer.slot, answer]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((slot) => {
      const [was, is] = [before.get(slot), after.get(slot)];
      const known = is ?? was;
      if (!known || was?.value === is?.value) return [];
      const { label, by } = known;
      return [{ slot, label, by, before: was?.value ?? null, after: is?.value ?? null }];
    });
}

/** What a board would call a decision, by what it is about, in the plan's own language. */
function decisionsOf({ roadmap, language }: ComparedPlan): ReadonlyMap<string, string> {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const decisions = new Map<string, string>();
  for (const { what, chosen } of roadmap?.decisions ?? []) decisions.set(text(what), text(chosen));
  for (const { name, quadrant, decision } of roadmap?.scenarios ?? []) {
    const place = [1, 2, 3, 4].find((known): known is 1 | 2 | 3 | 4 => known === quadrant);
    const standing = [
      decision ? standings[decision][language] : '',
      place ? quadrantNames[place][language] : '',
    ];
    decisions.set(text(name), standing.filter(Boolean).join(language === 'zh' ? '，' : ', '));
  }
  for (const { kind, name, start } of roadmap?.activities ?? []) {
    if (kind === 'pilot' && start) decisions.set(text(name), beginning(start)[language]);
  }
  return decisions;
}

const standings = {
  chosen: both('入选', 'chosen'),
  deferred: both('暂缓', 'put off'),
  rejected: both('不采用', 'rejected'),
} as const;

function beginning(day: string) {
  const month = monthText(day);
  return both(`${month.zh}开始`, `starts in ${month.en}`);
}

function decisionsChanged(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): PlanDiff['decisions'] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((what) => {
    const [was, is] = [before.get(what) ?? null, after.get(what) ?? null];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

function sectionsChanged(from: ComparedPlan, to: ComparedPlan): PlanDiff['sections'] {
  const told = ({ sections }: ComparedPlan) => sections.filter(({ id }) => id !== changesSection);
  const before = new Map(told(from).map((section) => [section.id, section]));
  const current = new Set(told(to).map(({ id }) => id));
  const gone = told(from).filter(({ id }) => !current.has(id));
  return [
    ...told(to).map((section) => sectionChange(before.get(section.id), section, to.language)),
    ...gone.map(({ id, title, ...section }) => ({
      id,
      title,
      status: 'removed' as const,
      lines: linesOf(section, to.language).map((text) => ({ change: 'removed' as const, text })),
    })),
  ];
}

function sectionChange(
  was: PlanSection | undefined,
  is: PlanSection,
  language: Language,
): PlanDiff['sections'][number] {
  const { id, title } = is;
  const lines = diffArrays(was ? linesOf(was, language) : [], linesOf(is, language)).flatMap(
    ({ added, removed, value }) =>
      added || removed
        ? value.map((text) => ({ change: added ? ('added' as const) : ('removed' as const), text }))
        : [],
  );
  return { id, title, status: was ? (lines.length > 0 ? 'changed' : 'same') : 'added', lines };
}

/** A section as a reader meets it, a sentence or a table row a line. */
function linesOf({ blocks }: Pick<PlanSection, 'blocks'>, language: Language): string[] {
  return blocks.flatMap((block) => blockLines(block, language));
}

function blockLines(block: Block, language: Language): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.claims.map(({ text }) => text);
    case 'list':
      return block.items.map(({ text }) => text);
    case 'table':
      return block.rows.map((row) => row.join(language === 'zh' ? '｜' : ' | '));
    case 'diagram':
      return [`${block.caption} ${block.mermaid}`];
    case 'gap':
      return [block.text];
  }
}
