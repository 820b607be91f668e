import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import { type BreakId, breakIds, type DiagnosedBreak } from '../../tools/diagnose-breaks/schema.ts';
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
  voiceOn,
} from './voice.ts';

/** Where the plan answers each break, by the section's title; a test holds them against the plan's own. */
export const answeredIn: Readonly<Record<BreakId, Bilingual>> = {
  scenes: both('场景组合：做什么，为什么', 'The portfolio: what to do, and why'),
  solutions: both('算力平台：四层谁来建、怎么来', 'The platform: who builds each layer, and how'),
  architecture: both('算力平台：四层谁来建、怎么来', 'The platform: who builds each layer, and how'),
  talent: both('组织与人才', 'Organisation and talent'),
  ecosystem: both('伙伴与生态', 'Partners and ecosystem'),
};

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

function here(brief: PlanBrief, writer: SectionWriter, entry: DiagnosedBreak): readonly Claim[] {
  if (entry.here === null) return [];
  const title = asSentence(entry.name);
  const partly = entry.status === 'partly' ? both('（部分）', ' (in part)') : both('', '');
  const speaking = [
    ...new Set(entry.signs.filter(({ way }) => way === 'for').flatMap(({ on }) => on)),
  ].sort();
  const voices = speaking.flatMap((slot) => {
    const [voice, label] = [voiceOn(brief, slot), questionFor(brief, slot)?.label];
    return voice && label ? [{ saying: sayingOf(voice), label: labelInProse(label) }] : [];
  });
  const said = joinTexts(
    voices.map(({ saying, label }) =>
      both(`问到${label.zh}，${saying.zh}`, `asked about ${label.en}, ${saying.en}`),
    ),
    both('；', '; '),
  );
  return [
    ...writer.claim(
      'tool',
      both(`${title.zh}${partly.zh}：${entry.here.zh}。`, `${title.en}${partly.en}: ${entry.here.en}.`),
      [frontSourceIds.breakOf(entry.id)],
    ),
    ...(voices.length === 0
      ? []
      : writer.claim(
          'interview',
          both(`${said.zh}。`, `${asSentence(said).en}.`),
          evidenceOn(brief, speaking),
        )),
  ];
}

function answer(brief: PlanBrief, writer: SectionWriter, entry: DiagnosedBreak): readonly Claim[] {
  const id = breakIds.find((known) => known === entry.id);
  if (!id) return [];
  const { zh, en } = answeredIn[id];
  const where = both(zh.split('：')[0] ?? zh, en.split(':')[0] ?? en);
  const owner = answerableName(brief, entry.owner);
  return writer.claim(
    'judgement',
    both(
      `${entry.answer.zh.replace(/。$/u, '')}；由${owner.zh}负责，见“${where.zh}”一章。`,
      `${entry.answer.en.replace(/\.$/u, '')}; ${owner.en} answers for it; see “${where.en}”.`,
    ),
    [frontSourceIds.breakOf(entry.id)],
  );
}

function absent(writer: SectionWriter, breaks: readonly DiagnosedBreak[]): readonly Claim[] {
  if (breaks.length === 0) return [];
  const groups = new Map<string, { ground: Bilingual | null; names: Bilingual[] }>();
  for (const { name, here: ground } of breaks) {
    const group = groups.get(ground?.zh ?? '') ?? { ground, names: [] };
    group.names.push(name);
    groups.set(ground?.zh ?? '', group);
  }
  const names = joinTexts(
    [...groups.values()].map(({ ground, names: same }) => {
      const all = listed(same);
      return ground ? both(`${all.zh}（${ground.zh}）`, `${all.en} (${ground.en})`) : all;
    }),
    both('；', '; '),
  );
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
  const own = ask.find((slot) => slot !== 'breaks');
  return (own ? questionOfSlot(brief.knowledge, own)?.roles[0] : undefined) ?? owner;
}
