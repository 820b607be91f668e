import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { namesOf } from '../scenario-name.ts';
import type { AiStageVerdict } from './ai-stage.ts';
import { quotedName } from './quoted-name.ts';
import type { BusinessGap, CompanySide, DesignedScenario, PlatformDecision, SaidProcess } from './schema.ts';

/** Who can say what no question of the bank asks. */
const knowers: Readonly<Record<BusinessGap['id'], readonly [Role, ...Role[]]>> = {
  'process.kind': ['business_lead'],
  'process.today': ['business_lead'],
  'process.system': ['business_lead', 'it_lead'],
  'business.effect': ['business_lead'],
  link: ['business_lead'],
  owner: ['executive_sponsor'],
  'strategy.priority': ['executive_sponsor', 'business_lead'],
  'company.employees': ['executive_sponsor'],
  'company.ai-stage': ['executive_sponsor'],
};

/** What nobody said of the company, and a programme that nobody has confirmed. */
export function companyGaps(
  knowledge: Knowledge,
  company: CompanySide,
  verdict: AiStageVerdict,
  platforms: readonly PlatformDecision[],
): readonly BusinessGap[] {
  const gaps: BusinessGap[] = [];
  if (company.priority === undefined) {
    gaps.push(
      gap(
        knowledge,
        'strategy.priority',
        null,
        both(
          '公司最看重什么没有人说过，无从判断这些设计是否服务于战略',
          'Nobody said what the company wants most, so it can’t be told whether this design serves it',
        ),
      ),
    );
  }
  if (verdict.stage === 'programme' && !verdict.stated) {
    gaps.push(
      gap(
        knowledge,
        'company.ai-stage',
        null,
        both(
          '按整体变革项目设计是由现有回答推得的，尚待确认',
          'That this is a transformation programme was derived from other answers and is to be confirmed',
        ),
      ),
    );
  }
  if (company.employees === undefined && platforms.some(({ way }) => way === 'programme')) {
    gaps.push(
      gap(
        knowledge,
        'company.employees',
        null,
        both(
          '员工人数没有人说过；不足 300 人时不宜自建平台',
          'Nobody said how many people the company has; below 300 it should not build a platform of its own',
        ),
      ),
    );
  }
  return gaps;
}

/** What nobody said of one scenario. */
export function scenarioGaps(
  knowledge: Knowledge,
  scenario: DesignedScenario,
  asIs: SaidProcess | null,
  platform: PlatformDecision,
): readonly BusinessGap[] {
  const { zh, en } = quotedName(namesOf(scenario.name));
  const open: readonly (readonly [BusinessGap['id'], boolean, Bilingual])[] = [
    [
      'process.kind',
      scenario.process === null,
      both(
        `${zh}改变的是哪一类工作没有人说过，因此不画引入 AI 后的流程，也不分职责`,
        `Nobody said what kind of work ${en} changes, so no new process is drawn and no duties are assigned`,
      ),
    ],
    [
      'link',
      scenario.link === null,
      both(
        `${zh}让价值链的哪一环得利没有人说过`,
        `Nobody said which link of the value chain gains from ${en}`,
      ),
    ],
    [
      'process.today',
      asIs === null,
      both(
        `${zh}对应的工作现在怎么做没有人说过，因此没有现状流程`,
        `Nobody said how the work behind ${en} runs today, so there is no picture of it`,
      ),
    ],
    [
      'process.system',
      scenario.system === null,
      both(systemGap(zh, platform).zh, systemGap(en, platform).en),
    ],
    [
      'business.effect',
      scenario.effect === null,
      both(
        `${zh}做成后是内部改进、服务变好还是有新产品、新收入，没有人说过`,
        `Nobody said whether ${en} is to be an inside improvement, a better service, a new product or a new source of profit`,
      ),
    ],
    [
      'owner',
      scenario.owner === null,
      both(
        `${zh}由谁负责没有人说过；先由做这项工作的条线代管`,
        `Nobody said who answers for ${en}; the line that does the work stands in`,
      ),
    ],
  ];
  return open.flatMap(([id, missing, text]) => (missing ? [gap(knowledge, id, scenario.id, text)] : []));
}

function systemGap(name: string, { way }: PlatformDecision): Bilingual {
  return way === null
    ? both(
        `${name}对应的工作跑在什么系统里没有人说过，升级还是新建尚不能定`,
        `Nobody said what system the work behind ${name} runs in, so upgrade or new is not decided`,
      )
    : both(
        `${name}对应的工作现在跑在什么系统里没有人说过，迁移的量还估不出`,
        `Nobody said what system the work behind ${name} runs in today, so what has to be moved is not known`,
      );
}

function gap(
  knowledge: Knowledge,
  id: BusinessGap['id'],
  scenario: string | null,
  text: Bilingual,
): BusinessGap {
  const roles = knowledge.questions.find((question) => question.id === id)?.roles ?? knowers[id];
  const who = joinTexts(
    roles.map((role) => roleNames[role]),
    both('、', ' or the '),
  );
  return {
    id,
    scenario,
    roles: [...roles],
    text: both(`${text.zh}；可问${who.zh}。`, `${text.en}; the ${who.en} could say.`),
  };
}
