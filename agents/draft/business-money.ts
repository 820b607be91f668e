import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { PlatformDecision, ScenarioDesign } from '../../tools/design-business/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, evidenceOn, listed } from './voice.ts';

type Claims = readonly Claim[];

const cites = [sourceIds.tool('design_business')];

/** What the business needs of its systems, upgraded or new, and what IT money goes to (guide 2.2, pages 11 to 13). */
export function businessMoney(
  brief: PlanBrief,
  writer: SectionWriter,
  designs: readonly ScenarioDesign[],
): readonly Claims[] {
  return [...ways.map((way) => money(brief, writer, way, designs)), ownPlatform(brief, writer)];
}

const ways: readonly PlatformDecision['way'][] = [
  'interfaces',
  'beside',
  'tap',
  'ready-made',
  'small',
  'programme',
  null,
];

/** Platform and money by way, since scenarios that go the same way share the reason (guide 2.2, pages 11 to 13). */
function money(
  brief: PlanBrief,
  writer: SectionWriter,
  way: PlatformDecision['way'],
  designs: readonly ScenarioDesign[],
): Claims {
  const same = designs.filter(({ platform }) => platform.way === way);
  const [head] = same;
  if (!head) return [];
  const names = listed(same.map(({ name }) => name));
  const sources = [
    ...cites,
    ...same.map(({ id }) => sourceIds.tool('design_business', id)),
    ...evidenceOn(
      brief,
      same.map(({ id }) => scenarioSlot(id, 'process.system')),
    ),
  ];
  if (way === null) {
    return writer.claim(
      'tool',
      both(
        `${names.zh}先不为系统立项：没有人说过这项工作跑在什么系统里；有接口就在上面升级，没有接口先放在旁边，没有系统的买现成的或小规模新建。`,
        `No system project for ${names.en} yet: nobody has said what system the work runs in. With interfaces it is upgraded, without them AI works beside it, and only where there is no system is one bought or something small built.`,
      ),
      sources,
    );
  }
  const text = withoutProvenance(head.platform.text);
  const on = listed(head.spending.on.map(asClause));
  const not = listed(head.spending.not.map(asClause));
  const guidance = sourceIds.guidance(
    head.platform.choice === 'upgrade' ? 'business.platform-upgrade' : 'business.platform-new',
  );
  return [
    ...writer.claim('tool', both(`${names.zh}${text.zh}。`, `For ${names.en}, ${text.en}.`), [
      ...sources,
      guidance,
    ]),
    ...writer.claim(
      'judgement',
      both(
        `这笔 IT 的钱花在${on.zh}上，不花在${not.zh}上。`,
        `IT money there goes into ${on.en}; none goes into ${not.en}.`,
      ),
      [...sources, sourceIds.guidance('business.serves-strategy')],
    ),
  ];
}

/** The tool names its source in brackets; in a plan the citation does. */
function withoutProvenance(text: Bilingual): Bilingual {
  return both(
    text.zh
      .replace(/（[^（）]*(?:指南|本产品)[^（）]*）/gu, '')
      .replace(/；AI 能力取自集团平台，不另建$/u, ''),
    text.en
      .replace(/ \([^()]*(?:guide \d|is ours)[^()]*\)/gu, '')
      .replace(/; AI itself comes from the group's platform and is not built again$/u, ''),
  );
}

/** A running group platform is told once, not under every scenario (G0-05). */
function ownPlatform(brief: PlanBrief, writer: SectionWriter): Claims {
  const value = brief.view.facts.get('group.platform')?.value;
  if (value?.kind !== 'choice' || value.option !== 'running') return [];
  return writer.claim(
    'judgement',
    both(
      'AI 能力取自集团平台：这里花的钱只用来把业务接上去，不含模型服务和算力。',
      "AI itself comes from the group's platform: money here only joins the business to it and buys neither model services nor compute.",
    ),
    [...cites, ...evidenceOn(brief, ['group.platform'])],
  );
}
