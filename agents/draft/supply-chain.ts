import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { counted } from '../../src/language/counted.ts';
import type { AssessSupplyChainOutput, RiskLevel } from '../../tools/assess-supply-chain/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, holderCell, listed, sayingOf, voiceOn } from './voice.ts';
import { whoCouldSay } from './who-could-say.ts';

type Claims = readonly Claim[];

const cites = [sourceIds.tool('assess_supply_chain')];

/**
 * Whether what the company builds on can be cut off: standing, what to ask suppliers, and a migration plan for the
 * links that are surely at risk (guide 2.3, page 20; 3.3, pages 30 to 31).
 */
export function supplyChain(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { supply } = brief.method;
  return [
    ...writer.paragraph(
      resilience(brief, writer),
      unnamedLink(brief, writer),
      contradiction(brief, writer),
      question(brief, writer),
    ),
    ...migration(brief, writer, supply),
    ...unknownLinks(brief, writer),
  ];
}

function resilience(brief: PlanBrief, writer: SectionWriter): Claims {
  const { standing, message } = brief.method.route.resilience;
  if (standing === 'unknown') return [];
  const text =
    standing === 'steady'
      ? importance(brief) === 'some'
        ? both(
            '有一部分靠进口，替代已经试过，眼下断了也接得上。',
            'Some parts are imported; a replacement has been tried and could step in.',
          )
        : both('按目前的回答，供应没有明显的风险。', 'On present answers the supply is steady.')
      : message;
  return writer.claim('tool', text, [
    sourceIds.tool('choose_route'),
    ...evidenceOn(brief, ['supply.imported', 'supply.fallback']),
  ]);
}

/** "Critical parts rest on imports" without saying which is no ground for a migration plan. */
function unnamedLink(brief: PlanBrief, writer: SectionWriter): Claims {
  const { links } = brief.method.supply;
  const voice = voiceOn(brief, 'supply.imported');
  if (!voice || importance(brief) !== 'critical' || links.some(({ standing }) => standing === 'imported')) {
    return [];
  }
  const saying = sayingOf(voice);
  return writer.claim(
    'interview',
    both(
      `${saying.zh}，但还没有人逐项指明是哪几个环节；先列出这张清单，迁移计划才排得出来。`,
      `${saying.en}, yet nobody has named the links one by one; that list comes first, since no migration can be planned without it.`,
    ),
    [...cites, voice.source],
  );
}

function contradiction(brief: PlanBrief, writer: SectionWriter): Claims {
  const imported = brief.method.supply.links.filter(({ standing }) => standing === 'imported');
  if (importance(brief) !== 'none' || imported.length === 0) return [];
  const names = listed(imported.map(({ name }) => name));
  return writer.claim(
    'judgement',
    both(
      `两处回答对不上：一处说基本不依赖进口，一处说${names.zh}来自国外；签合同之前要核实。`,
      `Two answers do not fit: one says that hardly anything is imported, the other that the ${names.en} come from abroad; settle it before signing anything.`,
    ),
    [...cites, ...evidenceOn(brief, ['supply.imported', 'route.compute'])],
  );
}

/** The one question to a supplier that matters most: to a small firm's provider what stands behind, to others the way out. */
function question(brief: PlanBrief, writer: SectionWriter): Claims {
  const { askSuppliers, size } = brief.method.supply;
  const wanted = size.value === 'small' ? 'full-stack' : 'way-out';
  const asked = askSuppliers.find(({ id }) => id === wanted);
  if (!asked) return [];
  return writer.claim(
    'judgement',
    both(
      `签合同之前问供应商一句：“${asked.ask.zh}”答不上来的，不要让业务离不开它。`,
      `Before signing, put one question to each supplier: “${asked.ask.en}” Do not come to depend on one who cannot answer.`,
    ),
    cites,
  );
}

const risks: Readonly<Record<RiskLevel, Bilingual>> = {
  low: both('低', 'low'),
  medium: both('中', 'medium'),
  high: both('高', 'high'),
};

function migration(
  brief: PlanBrief,
  writer: SectionWriter,
  { migration: moves, migrationMonths, links }: AssessSupplyChainOutput,
): readonly Block[] {
  if (moves.length === 0 || !migrationMonths) return [];
  const riskOf = (id: string, atLeast: RiskLevel): Bilingual =>
    links.some((link) => link.id === id && link.risk === 'unknown')
      ? both(`至少${risks[atLeast].zh}`, `at least ${risks[atLeast].en}`)
      : risks[atLeast];
  const names = listed(moves.map(({ name }) => name));
  const { low, high } = migrationMonths;
  const evidence = [...cites, ...evidenceOn(brief, ['route.compute', 'supply.imported', 'supply.fallback'])];
  return [
    ...writer.paragraph(
      writer.claim(
        'assumption',
        both(
          `要迁移的是${names.zh}，一步接一步约需 ${low} 到 ${high} 个月；月数是估计，以供应商的答复为准。`,
          `To be moved: ${names.en}, about ${low} to ${high} months one step after another; the months are estimates until suppliers answer.`,
        ),
        evidence,
      ),
    ),
    ...writer.table({
      caption: both('供应链迁移计划', 'Migration of the supply chain'),
      columns: [
        both('环节（风险）', 'Link (risk)'),
        both('做什么', 'Work'),
        both('牵头', 'Owner'),
        both('估计时长', 'Estimated time'),
      ],
      rows: moves.flatMap(({ link, name, risk, steps }) =>
        steps.map((step) => [
          both(`${name.zh}（${riskOf(link, risk).zh}）`, `${name.en} (${riskOf(link, risk).en})`),
          step.text,
          holderCell(brief, step.owner),
          step.months.low === step.months.high
            ? both(`${step.months.low} 个月`, counted(step.months.low, 'month'))
            : both(
                `${step.months.low} 到 ${step.months.high} 个月`,
                `${step.months.low} to ${step.months.high} months`,
              ),
        ]),
      ),
      citations: evidence,
    }),
  ];
}

/**
 * A small firm asks its provider, and a member of a group the group; for others the links are theirs to list. Where a
 * link comes from is often told, and then it is not said that nobody told it.
 */
function unknownLinks(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { supply, route } = brief.method;
  if (supply.size.value === 'small' || route.choice === 'group-platform' || supply.unknown.length === 0)
    return [];
  const untold = supply.links.filter(
    ({ id, standing }) => standing === 'unknown' && supply.unknown.some(({ link }) => link === id),
  );
  if (untold.length === 0) return [];
  const names = listed(untold.map(({ name }) => name));
  const who = whoCouldSay(brief, supply.unknown.find(({ link }) => link === untold[0]?.id)?.ask ?? []);
  return writer.gap(
    both(
      `${names.zh}靠谁供应、断了用什么顶，没有人说过，风险判断不了；可以问${who.zh}。`,
      `Who supplies the ${names.en}, and what would take their place, nobody has said, so the risk cannot be judged; ask: ${who.en}.`,
    ),
  );
}

function importance(brief: PlanBrief): string | null {
  const value = brief.view.facts.get('supply.imported')?.value;
  return value?.kind === 'choice' ? value.option : null;
}
