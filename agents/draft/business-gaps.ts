import { type Bilingual, both } from '../../src/domain/language.ts';
import type { BusinessGap, ScenarioDesign } from '../../tools/design-business/schema.ts';
import type { PlanBrief } from './plan-brief.ts';
import { listed } from './voice.ts';
import { whoCouldSay } from './who-could-say.ts';

const topics: Readonly<Record<BusinessGap['id'], Bilingual>> = {
  'process.kind': both('改变的是哪一类工作', 'what kind of work changes'),
  link: both('哪个业务环节得利', 'which part of the business gains'),
  'process.today': both('这项工作现在怎么做', 'how the work runs today'),
  'process.system': both(
    '现在跑在什么系统里、接不接得上',
    'what system it runs in, and whether anything can be attached',
  ),
  'business.effect': both(
    '做成后算内部改进、服务变好还是新产品、新收入',
    'whether it is to be an inside improvement, a better service, a new product or new income',
  ),
  owner: both('由谁负责', 'who answers for it'),
  'strategy.priority': both('公司最看重什么', 'what the company wants most'),
  'company.employees': both('公司有多少人', 'how many people the company has'),
  'company.ai-stage': both(
    '这是不是一场整体变革（目前由其他回答推得）',
    'whether this is a transformation programme (so far derived from other answers)',
  ),
};

/** Everything that nobody said of the business in one gap: by topic, for which scenarios, and whom to ask. */
export function businessGap(brief: PlanBrief, designs: readonly ScenarioDesign[]): Bilingual | null {
  const shown = (brief.method.business?.gaps ?? []).filter(
    ({ scenario }) => scenario === null || designs.some(({ id }) => id === scenario),
  );
  const ids = [...new Set(shown.map(({ id }) => id))];
  if (ids.length === 0) return null;
  const open = ids.map((id) => {
    const same = shown.filter((gap) => gap.id === id);
    const of = designs.filter(({ id: scenario }) => same.some((gap) => gap.scenario === scenario));
    const everywhere = of.length === 0 || of.length === designs.length;
    const names = listed(of.map(({ name }) => name));
    const topic = topics[id];
    return {
      topic: everywhere ? topic : both(`${names.zh}——${topic.zh}`, `for ${names.en}, ${topic.en}`),
      who: whoCouldSay(brief, same[0]?.roles ?? [], of.length === 1 ? (of[0]?.id ?? null) : null),
    };
  });
  const people = [...new Set(open.map(({ who }) => who.zh))];
  const parts = people.flatMap((person) => {
    const asked = open.filter(({ who }) => who.zh === person);
    const [head] = asked;
    return head ? [{ who: head.who, topics: asked.map(({ topic }) => topic) }] : [];
  });
  return both(
    `业务这一面还没有人说过的：${parts.map(({ who, topics: some }) => `问${who.zh}，${some.map(({ zh }) => zh).join('；')}`).join('。')}。`,
    `What nobody has said of the business. ${parts.map(({ who, topics: some }) => `Ask the ${who.en}: ${some.map(({ en }) => en).join('; ')}`).join('. ')}.`,
  );
}
