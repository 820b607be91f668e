import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { Role } from '../../src/domain/role.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import { type BreakId, breakIds, type DiagnosedBreak } from '../../tools/diagnose-breaks/schema.ts';
import { frontSourceIds } from './front-sources.ts';
import { type PlanBrief, questionFor, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { answerableName, asSentence, evidenceOn, labelInProse, listed, sayingOf, voiceOn } from './voice.ts';

/** Where the plan answers each break, by the section's title; a test holds them against the plan's own. */
export const answeredIn: Readonly<Record<BreakId, Bilingual>> = {
  scenes: both('场景组合：做什么，为什么', 'The portfolio: what to do, and why'),
  solutions: both('技术选择：部署、模型、先行工作', 'Technical choices: deployment, models, groundwork'),
  architecture: both('技术选择：部署、模型、先行工作', 'Technical choices: deployment, models, groundwork'),
  talent: both('分阶段路线图', 'The roadmap, stage by stage'),
  ecosystem: both('技术选择：部署、模型、先行工作', 'Technical choices: deployment, models, groundwork'),
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
  const where = answeredIn[id];
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
  const names = joinTexts(
    breaks.map(({ name, here }) =>
      here ? both(`${name.zh}（${here.zh}）`, `${name.en} (${here.en})`) : name,
    ),
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
  const who = listed(askers.map((role) => answerableName(brief, role)));
  return writer.gap(
    both(
      `有没有${names.zh}，没有人说起，不作判断；可以问${who.zh}。`,
      `Nobody has said whether there is a ${names.en}; ask ${who.en}.`,
    ),
  );
}

/** Beside the general question on what holds the company up, the first question that tells this break. */
function askerOf(brief: PlanBrief, { ask, owner }: DiagnosedBreak): Role {
  const own = ask.find((slot) => slot !== 'breaks');
  return (own ? questionOfSlot(brief.knowledge, own)?.roles[0] : undefined) ?? owner;
}
