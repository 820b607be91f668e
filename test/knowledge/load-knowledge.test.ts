import { describe, expect, it } from 'vitest';
import type { Fault, KnowledgeText } from '../../knowledge/knowledge-file.ts';
import { KnowledgeError, loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { asFiles, smallKnowledge, withMistake } from './small-knowledge.ts';

function faultsIn(files: readonly KnowledgeText[]): readonly Fault[] {
  try {
    loadKnowledge(files);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.faults;
    throw error;
  }
  return [];
}

/** `path:line:column` of the place where a passage first stands in the small knowledge. */
function placeOf(path: string, passage: string): { path: string; line: number; column: number } {
  const text = smallKnowledge[path] ?? '';
  const before = text.slice(0, text.indexOf(passage)).split('\n');
  return { path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

describe('loading the knowledge base', () => {
  it('accepts files that hold one entry or a list, and sorts entries by id', () => {
    const knowledge = loadKnowledge(asFiles(smallKnowledge));
    expect(knowledge.guidance.map((entry) => entry.id)).toEqual(['deployment.hybrid']);
    expect(knowledge.terms.map((entry) => entry.id)).toEqual(['agent', 'compute']);
    expect(knowledge.questions.map((entry) => entry.id)).toEqual(['company.network', 'company.size', 'data']);
    expect(knowledge.rubrics).toHaveLength(18);
  });

  it('gives the same knowledge and mark whatever the order, folder and layout of the files', () => {
    const expected = loadKnowledge(asFiles(smallKnowledge));
    const moved = asFiles(smallKnowledge)
      .map(({ path, text }) => ({ path: `/elsewhere/knowledge/${path}`, text: `# a comment\n${text}` }))
      .reverse();
    expect(loadKnowledge(moved)).toEqual(expected);
  });

  it('gives another mark as soon as one character of one entry changes', () => {
    const changed = withMistake('risks.yaml', 'Explain early', 'Explain early.');
    expect(loadKnowledge(changed).version).not.toBe(loadKnowledge(asFiles(smallKnowledge)).version);
  });

  const mistakes: readonly {
    what: string;
    path: string;
    passage: string;
    replacement: string;
    /** Where the fault is told: the passage as it stands before the mistake. */
    at: string;
    says: RegExp;
  }[] = [
    {
      what: 'broken YAML',
      path: 'risks.yaml',
      passage: 'owner: hr_talent',
      replacement: 'name: hr_talent',
      at: 'owner: hr_talent',
      says: /^not valid YAML: /,
    },
    {
      what: 'an alias without its anchor',
      path: 'risks.yaml',
      passage: '{ own: { zh: 我们的, en: ours } }',
      replacement: '{ own: *ours }',
      at: '{ zh: 我们的, en: ours }',
      says: /^no anchor &ours stands before the alias \*ours$/,
    },
    {
      what: 'an unknown key',
      path: 'risks.yaml',
      passage: 'owner: hr_talent',
      replacement: 'owmer: hr_talent\n  owner: hr_talent',
      at: 'owner: hr_talent',
      says: /unknown key "owmer"/,
    },
    {
      what: 'a wrong type',
      path: 'enablers.yaml',
      passage: '3\n',
      replacement: 'three\n',
      at: '3\n',
      says: /^months: .*expected number, received string/,
    },
    {
      what: 'a value that is not among those accepted',
      path: 'enablers.yaml',
      passage: 'data_lead\n',
      replacement: 'boss\n',
      at: 'data_lead\n',
      says: /^owner: .*"executive_sponsor".*"hr_talent"/,
    },
    {
      what: 'a missing language',
      path: 'guidance/deployment.yaml',
      passage: '  en: Take hybrid when both matter.\n',
      replacement: '',
      at: 'zh: 两头都要时用混合云。',
      says: /^text\.en is missing; expected string/,
    },
    {
      what: 'an empty text',
      path: 'guidance/deployment.yaml',
      passage: 'Take hybrid when both matter.',
      replacement: '""',
      at: 'Take hybrid when both matter.',
      says: /^text\.en: /,
    },
    {
      what: 'a source without its page',
      path: 'guidance/deployment.yaml',
      passage: '{ section: "2.3", page: "20" }',
      replacement: '{ section: "2.3" }',
      at: '{ section: "2.3", page: "20" }',
      says: /^source\.guide\.page is missing/,
    },
    {
      what: 'a source that is neither the guide nor our own judgement',
      path: 'risks.yaml',
      passage: '{ own: { zh: 我们的, en: ours } }',
      replacement: '{}',
      at: '{ own: { zh: 我们的, en: ours } }',
      says: /source\.guide is missing.*or else source\.own is missing/,
    },
    {
      what: 'an unknown form of answer',
      path: 'questions/bank.yaml',
      passage: 'quantity, unit',
      replacement: 'number, unit',
      at: 'quantity, unit',
      says: /^answer\.kind: .*'choice'.*'quantity'/,
    },
    {
      what: 'an id that is taken',
      path: 'terms.yaml',
      passage: 'id: agent',
      replacement: 'id: compute',
      at: 'agent, zh',
      says: /"compute" is taken already, in terms\.yaml:1;/,
    },
    {
      what: 'an enabler that does not exist, in a scenario',
      path: 'industries/finance.yaml',
      passage: '- data-platform',
      replacement: '- data-lake',
      at: 'data-platform',
      says: /^unknown enabler "data-lake"; there are: data-platform, data-policy/,
    },
    {
      what: 'a scenario that does not exist, in a pain',
      path: 'industries/finance.yaml',
      passage: '- one\n',
      replacement: '- ten\n',
      at: 'one\n',
      says: /^unknown scenario "ten"; industry "finance" has: one, two/,
    },
    {
      what: 'an enabler after one that does not exist',
      path: 'enablers.yaml',
      passage: '[data-policy]',
      replacement: '[data-rules]',
      at: 'data-policy]',
      says: /^unknown enabler "data-rules"/,
    },
    {
      what: 'enablers that wait for each other',
      path: 'enablers.yaml',
      passage: '[data-policy]',
      replacement: '[data-platform]',
      at: '[data-policy]',
      says: /in a circle: data-platform -> data-platform$/,
    },
    {
      what: 'a case near to a scenario that does not exist',
      path: 'cases/bank.yaml',
      passage: '[one]',
      replacement: '[eleven]',
      at: 'one]',
      says: /^unknown scenario "eleven"/,
    },
    {
      what: 'a case of an industry that does not exist',
      path: 'cases/bank.yaml',
      passage: 'finance',
      replacement: 'games',
      at: 'finance',
      says: /^unknown industry "games"; there are: finance/,
    },
    {
      what: 'a probe out of range',
      path: 'questions/bank.yaml',
      passage: '[10, 500]',
      replacement: '[10, 5000]',
      at: '500]',
      says: /5000 is outside/,
    },
    {
      what: 'an option that stands twice',
      path: 'questions/bank.yaml',
      passage: 'id: open',
      replacement: 'id: closed',
      at: 'closed, label',
      says: /option "closed" stands twice/,
    },
    {
      what: 'a level question of an unknown rubric',
      path: 'questions/bank.yaml',
      passage: 'rubric: data',
      replacement: 'rubric: wisdom',
      at: 'data }\n  roles',
      says: /^unknown rubric "wisdom"; there are: alternatives, /,
    },
    {
      what: 'a level question without labels',
      path: 'questions/bank.yaml',
      passage: '{ kind: level, rubric: data }',
      replacement: '{ kind: level }',
      at: '{ kind: level',
      says: /from a rubric or from levels/,
    },
    {
      what: '{scenario} where there is none',
      path: 'questions/bank.yaml',
      passage: 'en: It sets the scale',
      replacement: 'en: "It sets {scenario}"',
      at: '{ zh: 决定规模',
      says: /only questions with scope: scenario/,
    },
    {
      what: 'weights that do not add to 100',
      path: 'industries/finance.yaml',
      passage: 'brand.quality: 45',
      replacement: 'brand.quality: 44',
      at: 'brand.quality: 45',
      says: /^weights: the twelve weights must add to 100/,
    },
  ];

  it.each(mistakes)('tells $what by file, line and column', ({ path, passage, replacement, at, says }) => {
    const faults = faultsIn(withMistake(path, passage, replacement));
    expect(faults).toEqual([{ ...placeOf(path, at), message: expect.stringMatching(says) }]);
  });

  it('tells which rubrics are missing, and of a feasibility rubric that it lacks its climb', () => {
    const { 'rubrics/all.yaml': all = '', ...others } = smallKnowledge;
    const messages = faultsIn(asFiles({ ...others, 'rubrics/all.yaml': all.replaceAll('climb:', 'climbs:') }))
      .map((fault) => fault.message)
      .filter((message) => message.includes('climbs'));
    expect(messages).toHaveLength(6);
    const none = faultsIn(asFiles(others)).map((fault) => fault.message);
    expect(none).toContain(
      'no rubric for "economic.cost"; every indicator and feasibility dimension needs one',
    );
    expect(none.filter((message) => message.startsWith('no rubric for'))).toHaveLength(18);
  });

  it('tells of a file in a place that no kind of knowledge has, and of an empty file', () => {
    const stray = [...asFiles(smallKnowledge), { path: 'notes/a.yaml', text: 'id: a' }];
    expect(faultsIn(stray)).toEqual([
      { path: 'notes/a.yaml', line: 1, column: 1, message: expect.stringContaining('accepted: guidance/') },
    ]);
    const empty = [...asFiles(smallKnowledge), { path: 'guidance/b.yaml', text: '' }];
    expect(faultsIn(empty)).toEqual([
      { path: 'guidance/b.yaml', line: 1, column: 1, message: expect.stringContaining('the file is empty') },
    ]);
  });

  it('tells all mistakes of all files at once, in order, one line each', () => {
    const files = asFiles({
      ...smallKnowledge,
      'terms.yaml': '- { id: compute, zh: [算力] }\n- { id: Agent, zh: [智能体], en: [agent] }\n',
      'cases/bank.yaml': (smallKnowledge['cases/bank.yaml'] ?? '').replace('[one]', '[ten, one, eleven]'),
      'guidance/deployment.yaml': 'id: "open',
    });
    expect(() => loadKnowledge(files)).toThrow(KnowledgeError);
    const faults = faultsIn(files);
    expect(faults.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'cases/bank.yaml:14',
      'cases/bank.yaml:14',
      'guidance/deployment.yaml:1',
      'terms.yaml:1',
      'terms.yaml:2',
    ]);
    expect(() => loadKnowledge(files)).toThrow(/\nterms\.yaml:1:3: en is missing; expected array\n/);
  });

  it('tells one mistake once: those who refer to a refused entry are not told off for it', () => {
    const faults = faultsIn(withMistake('enablers.yaml', 'months: 3', 'months: 0'));
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringMatching(/^months: /)]);
  });
});
