import type { Stakeholder } from '../../src/domain/engagement.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames, roles } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { amount } from '../../tools/assessment/read-fact.ts';
import { companySize } from '../../tools/company-size.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { type PlanBrief, questionFor } from './plan-brief.ts';
import { inQuotes, quotation } from './quotation.ts';
import { speakersFor } from './scenario-speakers.ts';
import { sourceIds } from './source-ids.ts';

/** One person's answer as a sentence can carry it. */
export interface Voice {
  readonly who: Bilingual;
  /** The person's own words in quotation marks; null where they answered by a number or a letter. */
  readonly words: string | null;
  readonly kind: Finding['value']['kind'];
  readonly value: Bilingual;
  readonly source: string;
}

/** The answer that a slot's fact rests on; null where nobody has answered, or nobody knew. */
export function voiceOn(brief: PlanBrief, slot: string): Voice | null {
  const fact = brief.view.facts.get(slot);
  const finding = fact?.findings[0];
  return !finding || finding.value.kind === 'unknown' ? null : voiceOf(brief, finding);
}

export function voiceOf(brief: PlanBrief, finding: Finding): Voice {
  const spoken = finding.evidence.map((evidence) => evidence.words).join('；');
  return {
    who: authorName(brief, finding),
    words: quotation(spoken, finding.value.kind),
    kind: finding.value.kind,
    value: describeValue(finding.value, questionFor(brief, finding.slot)),
    source: sourceIds.finding(finding.slot, finding.author.id),
  };
}

/** "王敏（业务负责人）说“……”", or what they chose where the words were only a number or a letter. */
export function sayingOf(voice: Voice): Bilingual {
  const { who, words } = voice;
  if (words) return both(`${who.zh}说${words}`, `${who.en} said ${words}`);
  const answer = answerText(voice);
  return both(`${who.zh}${answer.zh}`, `${who.en} ${answer.en}`);
}

/** What was chosen or counted, in our words: never in quotation marks as if it had been said. */
function answerText({ kind, value }: Voice): Bilingual {
  if (kind === 'level') return both(`给的是${value.zh}`, `chose ${value.en}`);
  if (kind === 'choice') return both(`选的是“${value.zh}”这一项`, `chose the option “${value.en}”`);
  if (kind === 'choices') return both(`选了这几项：${value.zh}`, `chose from the list: ${value.en}`);
  return both(`的回答是${value.zh}`, `answered ${value.en}`);
}

/** Several answers in one sentence; who speaks twice is named once. */
export function sayingsOf(voices: readonly Voice[]): Bilingual {
  const parts = voices.map((voice, place) => {
    const { who, words, kind } = voice;
    if (place === 0 || voices[place - 1]?.who.zh !== who.zh) return sayingOf(voice);
    if (words) return both(`又说${words}`, `and ${words}`);
    const answer = answerText(voice);
    const free = kind !== 'level' && kind !== 'choice' && kind !== 'choices';
    return both(free ? `又答${voice.value.zh}` : `又${answer.zh}`, `and ${answer.en}`);
  });
  return both(parts.map((text) => text.zh).join('，'), parts.map((text) => text.en).join(', '));
}

/** The ids behind slots: the findings that agree with what is held true; the assumption where nobody answered. */
export function evidenceOn(brief: PlanBrief, slots: readonly string[]): readonly string[] {
  return slots.flatMap((slot) => {
    const findings = brief.view.facts.get(slot)?.findings ?? [];
    const [used] = findings;
    if (!used) return [sourceIds.assumption(slot)];
    return findings
      .filter((finding) => finding.id === used.id || finding.value.kind === 'choices')
      .map((finding) => sourceIds.finding(slot, finding.author.id));
  });
}

function authorName(brief: PlanBrief, finding: Finding): Bilingual {
  const person = brief.view.stakeholders.find((entry) => entry.id === finding.author.id);
  if (!person) return both(`分析师 ${finding.author.id}`, `the analyst ${finding.author.id}`);
  return titled(person.name, person.role);
}

function titled(name: string, role: Role): Bilingual {
  return both(`${name}（${roleNames[role].zh}）`, `${name} (${roleNames[role].en})`);
}

/** A role's name in English for one holder of it or several: "business leads". */
function titleOf(role: Role, holders: number): string {
  return holders > 1 ? `${roleNames[role].en}s` : roleNames[role].en;
}

/** Who holds a role, to follow the company's name: "的周行长（高层发起人）"; the role alone where nobody of it takes part. */
export function holderOf(brief: PlanBrief, role: Role): Bilingual {
  const names = brief.view.stakeholders.filter((person) => person.role === role).map(({ name }) => name);
  if (names.length === 0) return both(`的${roleNames[role].zh}`, `the ${roleNames[role].en}`);
  return both(
    `的${names.join('、')}（${roleNames[role].zh}）`,
    `${names.join(' and ')}, ${titleOf(role, names.length)}`,
  );
}

/** The same in a table's cell, with who does the job in a firm too small to have it; for a scenario, whose it is. */
export function holderCell(brief: PlanBrief, role: Role, scenario: string | null = null): Bilingual {
  const { people, standsIn } = answerableFor(brief, role, scenario);
  const names = people.map(({ name }) => name);
  if (names.length === 0) return roleNames[role];
  if (standsIn) {
    return both(
      `${roleNames[role].zh}（${names.join('、')}兼）`,
      `${roleNames[role].en} (${names.join(', ')}, acting)`,
    );
  }
  return scenario !== null && names.length > 1
    ? both(
        `${roleNames[role].zh}（${names.join('或')}，定一位）`,
        `${roleNames[role].en} (${names.join(' or ')}: name one)`,
      )
    : both(
        `${roleNames[role].zh}（${names.join('、')}）`,
        `${titleOf(role, names.length)} (${names.join(', ')})`,
      );
}

/** Who answers for a role's work, and whether in place of somebody that a small firm does not have. */
export interface Answerable {
  readonly people: readonly Stakeholder[];
  readonly standsIn: boolean;
}

/**
 * Who takes part in that role; of several, for a scenario, the one whose it is. In a firm known to be small (G6-04) nobody may hold it: then its work falls to the
 * executive sponsor or, failing that, to the most senior person who takes part. In a larger or unknown firm an absent
 * role has somebody whom we have not met, so that nobody is named for it.
 */
export function answerableFor(brief: PlanBrief, role: Role, scenario: string | null = null): Answerable {
  const inRole = (wanted: Role): readonly Stakeholder[] =>
    brief.view.stakeholders.filter((person) => person.role === wanted);
  if (inRole(role).length > 0) {
    const people = scenario === null ? inRole(role) : speakersFor(brief, role, scenario);
    return { people, standsIn: false };
  }
  const employees = amount(brief.view.assessment.facts, 'company.employees');
  if (employees === undefined || companySize(employees) !== 'small') return { people: [], standsIn: false };
  const [senior] = roles.flatMap(inRole);
  return { people: senior ? [senior] : [], standsIn: true };
}

/** The same in words: "石磊（业务负责人）", "陈老板（兼数据负责人）", "数据负责人（待指定）". */
export function answerableName(brief: PlanBrief, role: Role, scenario: string | null = null): Bilingual {
  const { people, standsIn } = answerableFor(brief, role, scenario);
  const title = roleNames[role];
  if (people.length === 0) return both(`${title.zh}（待指定）`, `the ${title.en} (to be named)`);
  const names = people.map(({ name }) => name);
  if (scenario !== null && names.length > 1) {
    return both(
      `${names.join('或')}（${title.zh}，定一位）`,
      `${names.join(' or ')} (${title.en}: name one)`,
    );
  }
  return both(
    `${names.join('、')}（${standsIn ? '兼' : ''}${title.zh}）`,
    `${names.join(' and ')} (${standsIn ? `acting as ${title.en}` : titleOf(role, names.length)})`,
  );
}

/** Who answers for several pieces of work, each once; for a scenario's, the person whose it is. */
export function ownersOf(
  brief: PlanBrief,
  works: readonly { readonly owner: Role; readonly scenario?: string | null | undefined }[],
): Bilingual {
  const names = works.map(({ owner, scenario }) => answerableName(brief, owner, scenario ?? null));
  return listed(names.filter(({ zh }, place) => names.findIndex((other) => other.zh === zh) === place));
}

/** Whom to ask for several roles, each person once: in a small firm they may all be one. */
export function answerableNames(
  brief: PlanBrief,
  wanted: readonly Role[],
  scenario: string | null = null,
): Bilingual {
  const held = wanted.map((role) => {
    const { people, standsIn } = answerableFor(brief, role);
    return (standsIn ? people[0]?.role : undefined) ?? role;
  });
  return listed([...new Set(held)].map((role) => answerableName(brief, role, scenario)));
}

export function isPresent(brief: PlanBrief, role: Role): boolean {
  return brief.view.stakeholders.some((person) => person.role === role);
}

/** The company's name; in quotation marks within a sentence of the other script. */
export function companyName(brief: PlanBrief): Bilingual {
  const { company } = brief.view.engagement;
  return both(
    /\p{Script=Han}/u.test(company) ? company : `“${company}”`,
    /\p{Script=Han}/u.test(company) ? `“${company}”` : company,
  );
}

/** "A、B和C", "A, B and C"; where a member has an "and" of its own, so that it still reads as one. */
export function listed(texts: readonly Bilingual[]): Bilingual {
  const last = texts.at(-1);
  if (!last || texts.length < 2) return joinTexts(texts);
  const head = joinTexts(texts.slice(0, -1));
  const compound = both(
    texts.some(({ zh }) => /[和与]/u.test(unquoted(zh))) ? '、' : '和',
    texts.some(({ en }) => unquoted(en).includes(' and ')) ? ', and ' : ' and ',
  );
  return both(`${head.zh}${compound.zh}${last.zh}`, `${head.en}${compound.en}${last.en}`);
}

function unquoted(text: string): string {
  return text.replace(/“[^”]*”/gu, '');
}

/** A clause to go on with: no full stop, and in English a small first letter unless a name begins it. */
export function asClause(text: Bilingual): Bilingual {
  const en = text.en.trim().replace(/[.;]+$/u, '');
  const small = /^[A-Z][a-z]|^A /u.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en;
  return both(text.zh.trim().replace(/[。；;]+$/u, ''), small);
}

/** A sentence: a capital first letter in English. */
export function asSentence(text: Bilingual): Bilingual {
  return both(text.zh, sentenceCase(text.en));
}

/** A question's label within a sentence; a scenario's own reads "信用评估的“数据规模”" and "data volume in credit assessment". */
export function labelInProse(label: Bilingual): Bilingual {
  const [scenario = '', topic] = label.zh.split('·');
  const [name = '', subject] = label.en.split(': ');
  return both(
    topic === undefined ? inQuotes(label.zh) : `${scenario}的${inQuotes(topic)}`,
    subject === undefined ? label.en : `${subject} in ${name}`,
  );
}
