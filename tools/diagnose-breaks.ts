import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Break } from '../knowledge/method-entries.ts';
import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { sentenceCase } from '../src/language/sentence-case.ts';
import { chosenSeveral } from './assessment/read-fact.ts';
import {
  type BreakId,
  type BreakSign,
  type BreakStatus,
  breakIds,
  type DiagnoseBreaksInput,
  type DiagnoseBreaksOutput,
  type DiagnosedBreak,
  diagnoseBreaksInputSchema,
  diagnoseBreaksOutputSchema,
} from './diagnose-breaks/schema.ts';
import { namedSlot, readSlots, signsOf, slotsOf } from './diagnose-breaks/signs.ts';
import { defineTool, ToolInputError, type TraceStep } from './tool.ts';

/**
 * Which of the five breaks (guide 1.3, page 4) this company has, and on which answers that rests. Nothing is claimed
 * without an answer: a break that no answer speaks of is unknown, with the questions that would tell. Throws
 * `ToolInputError` for a slot that says nothing of breaks, and for a break that there is not.
 */
export function diagnoseBreaks(input: DiagnoseBreaksInput, knowledge: Knowledge): DiagnoseBreaksOutput {
  refuseForeign(input, knowledge);
  const breaks = knowledge.breaks.flatMap((entry) => {
    const id = breakIds.find((known) => known === entry.id);
    return id === undefined ? [] : [diagnosed(knowledge, entry, id, input)];
  });
  return {
    breaks,
    messages: [summary(breaks), ...breaks.map(({ message }) => message)],
    trace: breaks.map(traceStep),
  };
}

function refuseForeign({ facts }: DiagnoseBreaksInput, knowledge: Knowledge): void {
  const accepted = readSlots(knowledge, breakIds);
  const foreign = Object.keys(facts)
    .sort()
    .find((slot) => !accepted.includes(slot));
  if (foreign !== undefined) {
    throw new ToolInputError(
      `facts["${foreign}"]`,
      both(
        `“${foreign}”与断点无关；可用的有：${accepted.join('、')}。`,
        `"${foreign}" says nothing of breaks; accepted are: ${accepted.join(', ')}.`,
      ),
    );
  }
  const strange = chosenSeveral(facts, namedSlot).find((id) => !breakIds.some((known) => known === id));
  if (strange !== undefined) {
    throw new ToolInputError(
      `facts["${namedSlot}"]`,
      both(
        `没有“${strange}”这个断点；可用的有：${breakIds.join('、')}。`,
        `There is no break "${strange}"; there are: ${breakIds.join(', ')}.`,
      ),
    );
  }
}

function diagnosed(
  knowledge: Knowledge,
  { step, name, answer, owner }: Break,
  id: BreakId,
  { facts }: DiagnoseBreaksInput,
): DiagnosedBreak {
  const signs = [...signsOf(knowledge, id, facts)];
  const status = statusOf(signs);
  const here = hereText(signs);
  return {
    id,
    step,
    name,
    status,
    restsOn: [...new Set(signs.flatMap(({ on }) => on))].sort(),
    signs,
    here,
    answer,
    owner,
    ask: slotsOf(knowledge, id).filter((slot) => facts[slot] === undefined),
    message: messageOf(name, status, here, answer),
  };
}

/**
 * Ours: present with a strong sign and no strong counter-sign; partly with any other sign for it; absent where answers
 * speak against it only; unknown where none speaks.
 */
function statusOf(signs: readonly BreakSign[]): BreakStatus {
  const speaking = signs.filter(({ way }) => way === 'for');
  if (speaking.length > 0) {
    const countered = signs.some(({ way, strong }) => way === 'against' && strong);
    return speaking.some(({ strong }) => strong) && !countered ? 'present' : 'partly';
  }
  return signs.length > 0 ? 'absent' : 'unknown';
}

const semicolon = both('；', '; ');

function hereText(signs: readonly BreakSign[]): Bilingual | null {
  const textsOf = (way: BreakSign['way']): Bilingual[] =>
    signs.filter((sign) => sign.way === way).map(({ text }) => text);
  const [speaking, against] = [textsOf('for'), textsOf('against')];
  if (signs.length === 0) return null;
  if (speaking.length === 0) return joinTexts(against, semicolon);
  if (against.length === 0) return joinTexts(speaking, semicolon);
  return joinTexts([joinTexts(speaking, semicolon), joinTexts(against, semicolon)], both('；不过', '; yet '));
}

const statusTexts: Readonly<Record<Exclude<BreakStatus, 'unknown'>, Bilingual>> = {
  present: both('存在', 'present'),
  partly: both('部分存在', 'partly there'),
  absent: both('未见', 'not seen'),
};

function titled(name: Bilingual): Bilingual {
  return both(name.zh, sentenceCase(name.en));
}

function messageOf(
  name: Bilingual,
  status: BreakStatus,
  here: Bilingual | null,
  answer: Bilingual,
): Bilingual {
  const title = titled(name);
  if (status === 'unknown' || here === null) {
    return both(
      `${title.zh}：还没有人说起，不作判断。`,
      `${title.en}: nobody has spoken of it, so nothing is said.`,
    );
  }
  const told = both(
    `${title.zh}（${statusTexts[status].zh}）：${here.zh}。`,
    `${title.en} (${statusTexts[status].en}): ${here.en}.`,
  );
  return status === 'absent'
    ? told
    : both(`${told.zh}对策：${answer.zh}`, `${told.en} What answers it: ${answer.en}`);
}

function summary(breaks: readonly DiagnosedBreak[]): Bilingual {
  const groups = (['present', 'partly', 'absent', 'unknown'] as const).flatMap((status) => {
    const names = breaks.filter((entry) => entry.status === status).map(({ name }) => name);
    if (names.length === 0) return [];
    const title = status === 'unknown' ? both('还不知道', 'not known') : statusTexts[status];
    const listed = joinTexts(names);
    return [both(`${title.zh}：${listed.zh}`, `${title.en}: ${listed.en}`)];
  });
  const all = joinTexts(groups, semicolon);
  return both(`五个断点——${all.zh}。`, `The five breaks - ${all.en}.`);
}

function traceStep({ id, name, status, restsOn, here }: DiagnosedBreak): TraceStep {
  return {
    rule: `break-${id}`,
    fired: status === 'present' || status === 'partly',
    on: restsOn,
    because: both(
      `${name.zh}：${here ? `${here.zh}（断点见指南 1.3，第 4 页；判断规则由本产品设定）` : '没有可依据的回答'}。`,
      `${titled(name).en}: ${here ? `${here.en} (breaks: guide 1.3, page 4; how they are told is our own)` : 'no answer to rest on'}.`,
    ),
  };
}

export const diagnoseBreaksTool = defineTool({
  name: 'diagnose_breaks',
  title: both('诊断断点', 'Diagnose breaks'),
  description: both(
    '判断公司在五个断点（场景、解决方案、目标架构、能力与人才、生态）上各处于什么状态：存在、部分存在、未见或还不知道，说明依据哪些回答、在这家公司是什么样子、方案里用什么来补。没有回答作依据的不下结论。断点见指南 1.3 节（第 4 页），判断规则由本产品设定。来源：中国信息通信研究院。',
    'Tells for each of the five breaks (scenarios, solutions, target architecture, capability and talent, ecosystem) whether it is present, partly there, not seen or not known, on which answers that rests, what it looks like here and what in the plan answers it. Nothing is claimed without an answer. The breaks: guide, section 1.3 (page 4); how they are told is our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: diagnoseBreaksInputSchema,
  output: diagnoseBreaksOutputSchema,
  run: (input, { knowledge }) => diagnoseBreaks(input, knowledge),
});
