import { type Bilingual, both, type Language } from '../../../src/domain/language.ts';
import type { DocumentText } from '../../../src/domain/roadmap-document.ts';
import { detectLanguage, foreignClause } from '../../../src/language/detect-language.ts';
import { says, writings } from '../document-text.ts';
import type { Path } from '../json-pointer.ts';
import type { Placed } from '../placed.ts';
import type { RoadmapReading } from '../read-document.ts';
import type { LintRule } from '../rule.ts';

/** Names and ids by which people and programs can find things. */
export const textRules: readonly LintRule[] = [
  {
    id: 'id/duplicate',
    severity: 'error',
    title: both('编号重复', 'Duplicate id'),
    why: both(
      '两样东西用一个编号，先后关系和引用就不知道指谁。',
      'With one id for two things, nobody knows which a reference means.',
    ),
    fix: both('给每一条一个自己的编号。', 'Give each an id of its own.'),
    guide: null,
    reads: 'text',
    check: (reading) =>
      identified(reading).flatMap((entries) => {
        const seen = new Set<string>();
        return entries.flatMap(({ path, entry: { id } }) => {
          if (!id) return [];
          // A plan and the roadmap in it may both list a source; claims of all sections share one numbering.
          const key = `${path[0] === 'sections' ? 'sections' : path.slice(0, -1).join('/')}#${id}`;
          const again = seen.has(key);
          seen.add(key);
          return again
            ? [
                {
                  path: [...path, 'id'],
                  message: both(`编号“${id}”已经用过。`, `The id "${id}" is used before.`),
                },
              ]
            : [];
        });
      }),
  },
  {
    id: 'name/empty',
    severity: 'error',
    title: both('没有名称或内容', 'Nameless or empty entry'),
    why: both('没有名字的条目，开会时没法提到它。', 'What has no name cannot be spoken of in a meeting.'),
    fix: both('写上一听就懂的名称或内容。', 'Give it a name or text that is understood at once.'),
    guide: null,
    reads: 'roadmap',
    check: (reading) =>
      named(reading)
        .filter(({ text }) => !says(text))
        .map(({ path, what }) => ({
          path,
          message: both(
            `第 ${Number(path.at(-1)) + 1} 条${what.zh}没有名称或内容。`,
            `${what.en} ${Number(path.at(-1)) + 1} has no name or text.`,
          ),
        })),
  },
  {
    id: 'text/mixed',
    severity: 'warning',
    title: both('一段话里夹着另一种语言', 'Two languages in one text'),
    why: both(
      '夹着整句外文的方案，总有一半人读不下去。',
      'Half the readers stumble where a text changes its language.',
    ),
    fix: both(
      '整段译成一种语言；原话放进引号。',
      'Translate it into one language; put original words in quotation marks.',
    ),
    guide: null,
    reads: 'text',
    check: (reading) => [
      ...reading.claimFaults
        .filter(({ kind }) => kind === 'language')
        .map(({ path, message }) => ({ path: [...path, 'text'], message })),
      ...named(reading)
        .flatMap(({ path, key, text }) =>
          writings(text).map((writing) => ({ ...writing, path: [...path, key] })),
        )
        .filter(({ words, language }) => mixed(words, language ?? reading.language))
        .map(({ path, words }) => ({
          path,
          message: both(`夹着另一种语言：“${excerpt(words)}”。`, `Mixes two languages: "${excerpt(words)}".`),
        })),
    ],
  },
];

/** A person's own words in quotation marks may be in any language. */
const quoted = /“[^”]*”|"[^"]*"|「[^」]*」|《[^》]*》/gu;

function mixed(words: string, language: Language | null): boolean {
  const own = words.replace(quoted, ' ');
  const found = detectLanguage(own);
  if (found === 'mixed') return true;
  return language !== null && found === language && foreignClause(own, language) !== undefined;
}

const excerptLength = 40;

function excerpt(words: string): string {
  const all = [...words.trim()];
  return all.length > excerptLength ? `${all.slice(0, excerptLength).join('')}…` : all.join('');
}

type Identified = readonly Placed<{ readonly id?: string | null | undefined }>[];

function identified(reading: RoadmapReading): readonly Identified[] {
  const { scenarios, activities, stages, decisions, assumptions, risks, claims, sources } = reading;
  const { openQuestions, conflicts } = reading;
  return [
    scenarios,
    activities,
    stages,
    decisions,
    assumptions,
    risks,
    claims,
    sources,
    openQuestions,
    conflicts,
  ];
}

interface Named {
  readonly path: Path;
  readonly key: string;
  readonly what: Bilingual;
  readonly text: DocumentText | null | undefined;
}

function named(reading: RoadmapReading): readonly Named[] {
  const { scenarios, activities, stages, decisions, assumptions, risks, openQuestions } = reading;
  return [
    ...scenarios.map(({ path, entry }) => ({
      path,
      key: 'name',
      what: both('场景', 'Scenario'),
      text: entry.name,
    })),
    ...activities.map(({ path, entry }) => ({
      path,
      key: 'name',
      what: both('工作', 'Activity'),
      text: entry.name,
    })),
    ...stages.map(({ path, entry }) => ({
      path,
      key: 'name',
      what: both('阶段', 'Stage'),
      text: entry.name,
    })),
    ...decisions.map(({ path, entry }) => ({
      path,
      key: 'what',
      what: both('决定', 'Decision'),
      text: entry.what,
    })),
    ...assumptions.map(({ path, entry }) => ({
      path,
      key: 'text',
      what: both('假设', 'Assumption'),
      text: entry.text,
    })),
    ...risks.map(({ path, entry }) => ({ path, key: 'text', what: both('风险', 'Risk'), text: entry.text })),
    ...openQuestions.map(({ path, entry }) => ({
      path,
      key: 'question',
      what: both('未决问题', 'Open question'),
      text: entry.question,
    })),
  ];
}
