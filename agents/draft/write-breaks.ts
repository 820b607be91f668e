import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import { breakIds, type DiagnosedBreak } from '../../tools/diagnose-breaks/schema.ts';
import { namedSlot, sizeSlot } from '../../tools/diagnose-breaks/signs.ts';
import { chapterOf, plannedAgainst } from './break-answers.ts';
import { frontSourceIds } from './front-sources.ts';
import { type PlanBrief, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import {
  answerableName,
  answerableNames,
  asSentence,
  evidenceOn,
  labelInProse,
  listed,
  sayingOf,
  voiceOf,
  voiceOn,
} from './voice.ts';

/** Which of the five breaks (guide 1.3, page 4) this company has, on whose words, and where the plan answers it. */
export const writeBreaks: PlanSectionWriter = {
  id: 'breaks',
  title: both(
    '五个断点：卡在哪里，方案怎么补',
    'Five breaks: what holds the company up, and what answers it',
  ),
  write(brief) {
    const writer = sectionWriter(brief, 'breaks');
    const { breaks } = brief.method.breaks;
    const found = breaks.filter(({ status }) => status === 'present' || status === 'partly');
    return [
      ...found.flatMap((entry) => writer.paragraph(here(brief, writer, entry), answer(brief, writer, entry))),
      ...writer.paragraph(
        absent(
          writer,
          breaks.filter(({ status }) => status === 'absent'),
        ),
      ),
      ...unknown(
        brief,
        writer,
        breaks.filter(({ status }) => status === 'unknown'),
      ),
    ];
  },
};

/** Facts told of one break: the rest stand in the chapter that answers it. */
const mostFacts = 3;

/** What it looks like here in a sentence, then one person's words: who named it, else whose words show it best. */
function here(brief: PlanBrief, writer: SectionWriter, entry: DiagnosedBreak): readonly Claim[] {
  if (entry.here === null) return [];
  const partly = entry.status === 'partly' ? both('（部分）', ' (in part)') : both('', '');
  const title = asSentence(entry.name);
  const head = both(`${title.zh}${partly.zh}`, `${title.en}${partly.en}`);
  const facts = entry.signs
    .filter(({ way, on }) => way === 'for' && !on.includes(namedSlot))
    .slice(0, mostFacts);
  const quoted = namedBy(brief, entry) ?? shownBy(brief, facts);
  const told = joinTexts(
    facts.map(({ text }) => text),
    both('；', '; '),
  );
  const quotation = quoted ? asSentence(quoted.text) : null;
  return [
    ...(facts.length === 0
      ? []
      : writer.claim('tool', both(`${head.zh}：${told.zh}。`, `${head.en}: ${told.en}.`), [
          frontSourceIds.breakOf(entry.id),
          ...evidenceOn(brief, [...new Set(facts.flatMap(({ on }) => on))].sort()),
        ])),
    ...(quoted && quotation
      ? writer.claim(
          'interview',
          facts.length === 0
            ? both(`${head.zh}：${quoted.text.zh}。`, `${head.en}: ${quoted.text.en}.`)
            : both(`${quotation.zh}。`, `${quotation.en}.`),
          [quoted.source],
        )
      : []),
  ];
}

interface Quoted {
  readonly text: Bilingual;
  readonly source: string;
}

/** Who chose this break when asked what holds the company up; their words only where they are no list of numbers. */
function namedBy(brief: PlanBrief, { id }: DiagnosedBreak): Quoted | null {
  const finding = brief.view.facts
    .get(namedSlot)
    ?.findings.find(({ value }) => value.kind === 'choices' && value.options.includes(id));
  if (!finding) return null;
  const { who, words, source } = voiceOf(brief, finding);
  return {
    text:
      words && !/\d/u.test(words)
        ? both(`${who.zh}点了这一处：${words}`, `${who.en} named it: ${words}`)
        : both(`${who.zh}点了这一处`, `${who.en} named it`),
    source,
  };
}

/** Words that only say the chosen option again ("partly") are no quotation worth a line. */
const tellingWords = /\p{Script=Han}(?:.*\p{Script=Han}){5}|\w+(?:\W+\w+){3}/u;

/** The first words of somebody's own behind the facts; how many people work here shows no break. */
function shownBy(brief: PlanBrief, facts: DiagnosedBreak['signs']): Quoted | null {
  for (const slot of facts.flatMap(({ on }) => on)) {
    const [voice, label] = [voiceOn(brief, slot), questionFor(brief, slot)?.label];
    if (slot === sizeSlot || !label || !voice?.words || !tellingWords.test(voice.words)) continue;
    const [saying, asked] = [sayingOf(voice), labelInProse(label)];
    return {
      text: both(`问到${asked.zh}，${saying.zh}`, `asked about ${asked.en}, ${saying.en}`),
      source: voice.source,
    };
  }
  return null;
}

function answer(brief: PlanBrief, writer: SectionWriter, entry: DiagnosedBreak): readonly Claim[] {
  const id = breakIds.find((known) => known === entry.id);
  if (!id) return [];
  const chapter = chapterOf(brief, id);
  const owner = answerableName(brief, entry.owner);
  const texts = [entry.answer, ...plannedAgainst(brief, id)];
  const told = joinTexts(
    texts.map(({ zh, en }) => both(zh.replace(/。$/u, ''), en.replace(/\.$/u, ''))),
    both('；', '; '),
  );
  return writer.claim(
    'judgement',
    chapter
      ? both(
          `${told.zh}；由${owner.zh}负责，见“${chapter.zh}”一章。`,
          `${told.en}; responsible: ${owner.en}; see “${chapter.en}”.`,
        )
      : both(`${told.zh}；由${owner.zh}负责。`, `${told.en}; responsible: ${owner.en}.`),
    [frontSourceIds.breakOf(entry.id)],
  );
}

function absent(writer: SectionWriter, breaks: readonly DiagnosedBreak[]): readonly Claim[] {
  if (breaks.length === 0) return [];
  const names = listed(breaks.map(({ name }) => name));
  return writer.claim(
    'tool',
    both(`没有看到迹象的：${names.zh}。`, `No sign of: ${names.en}.`),
    breaks.map(({ id }) => frontSourceIds.breakOf(id)),
  );
}

function unknown(
  brief: PlanBrief,
  writer: SectionWriter,
  breaks: readonly DiagnosedBreak[],
): readonly Block[] {
  if (breaks.length === 0) return [];
  const names = listed(breaks.map(({ name }) => name));
  const askers = [...new Set(breaks.flatMap((entry) => askerOf(brief, entry)))];
  const who = answerableNames(brief, askers);
  return writer.gap(
    both(
      `有没有${names.zh}，没有人说起，不作判断；可以问${who.zh}。`,
      `Not known, since nobody has spoken of it: ${names.en}. Ask ${who.en}.`,
    ),
  );
}

/** Beside the general question on what holds the company up, the first question that tells this break. */
function askerOf(brief: PlanBrief, { ask, owner }: DiagnosedBreak): Role {
  const own = ask.find((slot) => slot !== namedSlot);
  return (own ? questionOfSlot(brief.knowledge, own)?.roles[0] : undefined) ?? owner;
}
