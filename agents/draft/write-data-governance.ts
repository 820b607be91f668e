import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { GovernanceRow } from '../../tools/assess-data-governance/schema.ts';
import { standingOf } from './asked-state.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { standardsFirst } from './standards-first.ts';
import { asClause, evidenceOn, holderCell, listed } from './voice.ts';
import { whoCouldSay } from './who-could-say.ts';

type Claims = readonly Claim[];

const cites = [sourceIds.tool('assess_data_governance')];

/**
 * Data governance step by step, synthesis, the flywheel with its missing turn, and the standards to have first (guide
 * 2.3, pages 16 to 18). Nothing where no scenario starts, since data are put in order for something.
 */
export const writeDataGovernance: PlanSectionWriter = {
  id: 'data-governance',
  title: both('数据治理与标准', 'Data governance and standards'),
  write(brief) {
    if (!brief.view.assessment.roadmap) return [];
    const writer = sectionWriter(brief, 'data-governance');
    return [
      ...writer.paragraph(first(brief, writer), enough(brief, writer), platform(brief, writer)),
      ...stepTable(brief, writer),
      ...unknownSteps(brief, writer),
      ...writer.paragraph(synthesis(brief, writer), labelling(brief, writer), flywheel(brief, writer)),
      ...standardsFirst(brief, writer),
    ];
  },
};

/** The work that comes first, by whom; a company that needs none is told so. */
function first(brief: PlanBrief, writer: SectionWriter): Claims {
  const { order, steps } = brief.method.governance;
  const [head] = order;
  const step = steps.find(({ id }) => id === head?.practice);
  if (!head || !step) return [];
  const work = asClause(head.first);
  const owner = holderCell(brief, head.owner);
  return writer.claim(
    'tool',
    both(
      `数据上先补${step.name.zh}：${work.zh}，由${owner.zh}牵头。`,
      `On data, begin with ${step.name.en}: ${work.en}. In charge: ${owner.en}.`,
    ),
    [...cites, ...evidenceOn(brief, [step.id])],
  );
}

/** Steps that stand at their target get a clause and no row. */
function enough(brief: PlanBrief, writer: SectionWriter): Claims {
  const done = brief.method.governance.steps.filter(({ gap, needed }) => gap === 0 && needed !== 'no');
  if (done.length === 0) return [];
  const names = listed(done.map(({ name }) => name));
  return writer.claim(
    'tool',
    both(`${names.zh}已经够用，不再花钱。`, `No more money goes into ${names.en}: what there is suffices.`),
    [
      ...cites,
      ...evidenceOn(
        brief,
        done.map(({ id }) => id),
      ),
    ],
  );
}

function platform(brief: PlanBrief, writer: SectionWriter): Claims {
  const value = brief.view.facts.get('data.platform')?.value;
  if (value?.kind !== 'choice' || value.option !== 'none') return [];
  return writer.claim(
    'judgement',
    both(
      '数据还散在各系统里，采集和取用要随数据平台一起做，不各建一套。',
      'Data are still scattered over systems, so collection and access are built with the data platform, and not each on its own.',
    ),
    [...cites, ...evidenceOn(brief, ['data.platform'])],
  );
}

function stepTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { order, steps } = brief.method.governance;
  const rows = order.flatMap(({ practice, first: work, owner }) => {
    const step = steps.find(({ id }) => id === practice);
    return step ? [[step.name, standing(step), aim(step), work, holderCell(brief, owner)]] : [];
  });
  return writer.table({
    caption: both('数据治理：按先后要补的环节', 'Data governance: what to raise, in order'),
    columns: [
      both('环节', 'Step'),
      both('现在', 'Today'),
      both('要到哪里', 'Aim'),
      both('先做什么', 'First'),
      both('牵头', 'Owner'),
    ],
    rows,
    citations: [
      ...cites,
      ...evidenceOn(
        brief,
        order.map(({ practice }) => practice),
      ),
    ],
  });
}

function standing({ level, standing: text }: GovernanceRow): Bilingual {
  return both(`${text?.zh ?? ''}（第 ${level} 级）`, `${text?.en ?? ''} (level ${level})`);
}

function aim({ target, aim: text }: GovernanceRow): Bilingual {
  return both(`${text.zh}（第 ${target} 级）`, `${text.en} (level ${target})`);
}

function unknownSteps(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { unknown, steps } = brief.method.governance;
  const open = unknown.filter(({ slot }) => steps.some(({ id }) => id === slot));
  if (open.length === 0) return [];
  const names = listed(open.map(({ name }) => name));
  const who = whoCouldSay(brief, open[0]?.who ?? []);
  const standing = standingOf(
    brief,
    open.map(({ slot }) => slot),
  );
  return writer.gap(
    both(
      `${names.zh}做到了哪一步，${standing.zh}，要补什么还排不出来；可以问${who.zh}。`,
      `How far the company is with ${names.en}: ${standing.en}, so what to mend cannot be put in order; ask: ${who.en}.`,
    ),
  );
}

function synthesis(brief: PlanBrief, writer: SectionWriter): Claims {
  const { need, message, reasons } = brief.method.governance.synthesis;
  if (need === 'unknown') return [];
  const slots = reasons.some(({ kind }) => kind === 'sensitive') ? ['data.sensitivity'] : [];
  return writer.claim('tool', message, [
    ...cites,
    sourceIds.guidance('governance.synthesis'),
    ...evidenceOn(brief, slots),
  ]);
}

function labelling(brief: PlanBrief, writer: SectionWriter): Claims {
  const step = brief.method.governance.steps.find(({ id }) => id === 'data.labelling');
  if (step?.needed !== 'no') return [];
  return writer.claim(
    'tool',
    both(
      '起步的场景不靠标注样本学习，标注这一步先不排人。',
      'The first scenarios do not learn from labelled samples, so nobody is put on labelling for now.',
    ),
    [...cites, sourceIds.guidance('governance.labelling')],
  );
}

/** Only where it is known, and in words: who turns it, and how often, is operation's table. Which turn is missing and what would make it. */
function flywheel(brief: PlanBrief, writer: SectionWriter): Claims {
  const { closed, message, turns } = brief.method.governance.flywheel;
  if (closed === null) return [];
  const missing = turns.filter(({ state }) => state === 'missing');
  const evidence = evidenceOn(brief, [
    ...new Set(
      turns.flatMap(({ rests }) =>
        rests.filter(({ level }) => level !== null).map(({ practice }) => practice),
      ),
    ),
  ]);
  const [head] = missing;
  return [
    ...writer.claim('tool', message, [
      ...cites,
      sourceIds.guidance('governance.use-and-flywheel'),
      ...evidence,
    ]),
    ...(head === undefined
      ? []
      : writer.claim(
          'judgement',
          missing.length === 1
            ? both(
                `补上${head.name.zh}这一环，才会越用越准。`,
                `Only with ${head.name.en} in place does use make it better.`,
              )
            : both(
                `先补${head.name.zh}，后面几环才接得上。`,
                `Begin with ${head.name.en}; the later turns depend on it.`,
              ),
          [...cites, ...evidence],
        )),
  ];
}
