import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { BusinessModel, ScenarioDesign } from '../../tools/design-business/schema.ts';
import { businessGap } from './business-gaps.ts';
import { businessMoney } from './business-money.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { priorityDesigns } from './priority-designs.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed } from './voice.ts';
import { workToday, workWithAi } from './work-with-ai.ts';

type Claims = readonly Claim[];

/**
 * The business architecture of the scenarios that start: what IT money goes to, whom it serves, and per scenario the
 * link that gains, the business model, the work today and with AI, duties and rules (guide 2.2, pages 11 to 13).
 */
export const writeBusinessArchitecture: PlanSectionWriter = {
  id: 'business-architecture',
  title: both('业务怎么变：先做的场景', 'How the business changes: the scenarios that come first'),
  write(brief) {
    const designs = priorityDesigns(brief);
    if (designs.length === 0) return [];
    const writer = sectionWriter(brief, 'business-architecture');
    const drawn = new Map<string, ScenarioDesign>();
    const links = new Set<string>();
    const effects = new Map<string, Bilingual>();
    const gap = businessGap(brief, designs);
    return [
      ...writer.paragraph(
        stage(brief, writer),
        ...businessMoney(brief, writer, designs),
        ...strategy(brief, writer, designs),
      ),
      ...designs.flatMap((design): readonly Block[] => [
        ...writer.paragraph(
          gain(writer, design),
          neighbours(writer, design, links),
          model(brief, writer, design, effects),
        ),
        ...workToday(brief, writer, design),
        ...workWithAi(brief, writer, design, drawn),
      ]),
      ...(gap ? writer.gap(gap) : []),
    ];
  },
};

const cites = [sourceIds.tool('design_business')];

/** Trials in small steps or a programme, and on what that rests. */
function stage(brief: PlanBrief, writer: SectionWriter): Claims {
  const verdict = brief.method.business?.aiStage;
  if (!verdict) return [];
  return writer.claim('tool', verdict.because, [
    ...cites,
    ...evidenceOn(brief, ['group.platform', 'company.stage', 'strategy.priority']),
  ]);
}

function strategy(
  brief: PlanBrief,
  writer: SectionWriter,
  designs: readonly ScenarioDesign[],
): readonly Claims[] {
  const evidence = [
    ...cites,
    sourceIds.guidance('business.serves-strategy'),
    ...evidenceOn(brief, ['strategy.priority']),
  ];
  return (['direct', 'indirect'] as const).map((fit) => {
    const same = designs.filter((design) => design.strategy?.fit === fit);
    if (same.length === 0) return [];
    const names = listed(same.map(({ name }) => name));
    return writer.claim(
      'tool',
      fit === 'direct'
        ? both(
            `${names.zh}直接服务于公司最看重的事。`,
            `${asSentence(names).en} directly ${same.length === 1 ? 'serves' : 'serve'} what the company wants most.`,
          )
        : both(
            `${names.zh}对公司最看重的事只能间接帮上忙，发起人要说清楚为什么仍先做。`,
            `${asSentence(names).en} ${same.length === 1 ? 'helps' : 'help'} what the company wants most only indirectly, so the sponsor has to say why ${same.length === 1 ? 'it comes' : 'they come'} first all the same.`,
          ),
      evidence,
    );
  });
}

function gain(writer: SectionWriter, { id, name, valueChain }: ScenarioDesign): Claims {
  if (!valueChain) return [];
  const { name: link, gain: gained, measure } = valueChain;
  const judged = measure
    ? both(
        `；见效没有，看${measure.zh.replace('应当', '有没有')}`,
        `. The measure is ${asClause(measure).en.replace(/ should (rise|fall)$/u, ', which should $1')}`,
      )
    : both('', '');
  return writer.claim(
    'tool',
    both(
      `${name.zh}让${link.zh}这一环得利：${gained.zh}${judged.zh}。`,
      `${asSentence(name).en} pays in ${link.en}: ${gained.en}${judged.en}.`,
    ),
    [sourceIds.tool('design_business', id), sourceIds.guidance('business.value-chain')],
  );
}

/** Told once for a link, however many scenarios stand in it. */
function neighbours(writer: SectionWriter, { id, valueChain }: ScenarioDesign, told: Set<string>): Claims {
  if (!valueChain || valueChain.neighbours.length === 0 || told.has(valueChain.link)) return [];
  told.add(valueChain.link);
  const parts = valueChain.neighbours.map(({ name, effect }) => ({ name, effect: asClause(effect) }));
  return writer.claim(
    'judgement',
    both(
      `它会牵动别处：${parts.map(({ name, effect }) => `${name.zh}——${effect.zh}`).join('；')}。`,
      `It is felt elsewhere. ${parts.map(({ name, effect }) => `${asSentence(name).en}: ${effect.en}`).join('. ')}.`,
    ),
    [sourceIds.tool('design_business', id), sourceIds.guidance('business.value-chain')],
  );
}

/**
 * What product, service and profit become; an inside improvement is called one (guide 2.2, page 12). What follows from it
 * is told once for all scenarios of the same effect.
 */
function model(
  brief: PlanBrief,
  writer: SectionWriter,
  { id, name, businessModel }: ScenarioDesign,
  told: Map<string, Bilingual>,
): Claims {
  if (!businessModel) return [];
  const { effect, summary } = businessModel;
  const sources = [
    sourceIds.tool('design_business', id),
    sourceIds.guidance('business.business-model'),
    ...evidenceOn(brief, [scenarioSlot(id, 'business.effect')]),
  ];
  const before = told.get(effect);
  if (before) {
    return writer.claim(
      'judgement',
      both(
        `商业模式上，${name.zh}与${before.zh}一样，不另作安排。`,
        `For the business model, what was said of ${before.en} holds for ${name.en} as well.`,
      ),
      sources,
    );
  }
  told.set(effect, name);
  const rest = consequences(businessModel).map(asClause);
  return writer.claim(
    'judgement',
    both(
      `${name.zh}做成以后，${asClause(summary).zh.replace(/^这是/u, '只是')}。${rest.map(({ zh }) => zh).join('；')}。`,
      `Once ${name.en} works, ${asClause(summary).en.replace(/^this is/u, 'it is')}. ${rest.map((text) => asSentence(text).en).join('. ')}.`,
    ),
    sources,
  );
}

/** What stays the same is said in the summary. */
function consequences({ effect, product, service, profit }: BusinessModel): readonly Bilingual[] {
  switch (effect) {
    case 'inside':
      return [profit];
    case 'service':
      return [service, profit];
    case 'product':
    case 'income':
      return [product, service, profit];
  }
}
