import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { AssessSupplyChainInput, AssessSupplyChainOutput, LinkRisk, SupplyLink } from './schema.ts';

export const linkNames: Readonly<Record<SupplyLink, Bilingual>> = {
  chips: both('芯片', 'chips'),
  'servers-cloud': both('服务器或云', 'servers or cloud'),
  'framework-engine': both('AI 框架与计算引擎', 'AI framework and computing engine'),
  toolchain: both('开发工具链', 'development tools'),
  'base-model': both('基础模型', 'base model'),
  'data-source': both('数据来源', 'source of data'),
};

const standingTexts: Readonly<Record<LinkRisk['standing'], Bilingual>> = {
  domestic: both('国内供应', 'supplied at home'),
  imported: both('来自国外', 'from abroad'),
  'open-source': both('开源', 'open source'),
  unknown: both('来源未知', 'of unknown origin'),
};
const alternativeTexts: Readonly<Record<LinkRisk['alternatives'], Bilingual>> = {
  none: both('没有替代', 'no replacement'),
  planned: both('有替代方案但没试过', 'a replacement planned and not tried'),
  tested: both('替代已试过', 'a tested replacement'),
  unknown: both('有没有替代未知', 'whether there is a replacement is not known'),
};
const riskTexts: Readonly<Record<LinkRisk['risk'], Bilingual>> = {
  low: both('风险低', 'low risk'),
  medium: both('风险中', 'medium risk'),
  high: both('风险高', 'high risk'),
  unknown: both('风险未知', 'risk not known'),
};

/** A link's risk with the answers that it rests on. */
export function riskBecause(link: Omit<LinkRisk, 'because'>): Bilingual {
  const stops =
    link.critical === null
      ? both('断了业务停不停未知', 'whether the business stops without it is not known')
      : link.critical
        ? both('断了业务就停', 'the business stops without it')
        : both('断了业务不停', 'the business goes on without it');
  const facts = joinTexts(
    [standingTexts[link.standing], alternativeTexts[link.alternatives], stops],
    both('，', ', '),
  );
  const bounds =
    link.risk === 'unknown'
      ? both(
          `（介于${riskTexts[link.atLeast].zh.slice(2)}和${riskTexts[link.atMost].zh.slice(2)}之间）`,
          ` (between ${link.atLeast} and ${link.atMost})`,
        )
      : both('', '');
  return both(
    `${link.name.zh}：${riskTexts[link.risk].zh}${bounds.zh}——${facts.zh}。`,
    `${sentenceCase(link.name.en)}: ${riskTexts[link.risk].en}${bounds.en}; ${facts.en}.`,
  );
}

/** What would settle a link's risk: every answer that is still open. */
export function whatToFind(link: LinkRisk): Bilingual {
  const open = [
    ...(link.standing === 'unknown'
      ? [both('是谁供应、国内还是国外', 'who supplies it, from home or abroad')]
      : []),
    ...(link.alternatives === 'unknown'
      ? [both('有没有替代、试过没有', 'whether there is a replacement, and was it tried')]
      : []),
    ...(link.critical === null ? [both('断了业务停不停', 'whether the business stops without it')] : []),
  ];
  const list = joinTexts(open, both('；', '; '));
  return both(`${link.name.zh}：问清${list.zh}。`, `On ${link.name.en}, find out: ${list.en}.`);
}

type Told = Pick<AssessSupplyChainOutput, 'links' | 'migration' | 'migrationMonths' | 'unknown'>;

/** What is at risk, what is not known, and where what was said of imports as a whole does not fit the links. */
export function supplyMessages(
  { links, migration, migrationMonths, unknown }: Told,
  dependence: AssessSupplyChainInput['dependence'],
): Bilingual[] {
  const messages: Bilingual[] = [];
  const imported = links.filter(({ standing }) => standing === 'imported');
  if (migration.length > 0 && migrationMonths !== null) {
    const names = joinTexts(migration.map(({ name }) => name));
    messages.push(
      both(
        `要排迁移计划的环节，依次是：${names.zh}；逐项做完约需 ${migrationMonths.low}–${migrationMonths.high} 个月（本产品的估计，以供应商答复为准）。`,
        `To be migrated, in this order: ${names.en}; one after another this takes about ${migrationMonths.low} to ${migrationMonths.high} months (our estimate; the suppliers' answers replace it).`,
      ),
    );
  } else if (unknown.length === 0) {
    messages.push(both('没有需要迁移的环节。', 'No link has to be migrated.'));
  }
  // A link that is surely at risk is in the plan already, though how much is open.
  const unclear = links.filter(({ risk, atLeast }) => risk === 'unknown' && atLeast === 'low');
  if (unclear.length > 0) {
    const names = joinTexts(unclear.map(({ name }) => name));
    messages.push(
      both(
        `风险还不清楚的环节：${names.zh}。先问清再决定，不当作安全，也不当作有问题。`,
        `Risk not known yet: ${names.en}. Find out before deciding; they count neither as safe nor as lost.`,
      ),
    );
  }
  if (dependence === 'critical' && imported.length === 0) {
    messages.push(
      both(
        '有人说关键环节离不开进口，但没人指出是哪一环；这是首先要问清的。',
        'Somebody said that critical parts rest on imports, and nobody named the link; find that out first.',
      ),
    );
  }
  if (dependence === 'none' && imported.length > 0) {
    const names = joinTexts(imported.map(({ name }) => name));
    messages.push(
      both(
        `回答说基本不依赖进口，但${names.zh}来自国外，两处说法不一，请当面核实。`,
        `The answer was hardly any dependence on imports, yet from abroad come: ${names.en}. The two do not fit; check with the people concerned.`,
      ),
    );
  }
  return messages;
}
