import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type {
  EstimateCostBenefitOutput,
  ScenarioEstimate,
} from '../../tools/estimate-cost-benefit/schema.ts';
import { leftOutSentence, yuanRange } from '../../tools/estimate-cost-benefit/wording.ts';
import { namesOf } from '../../tools/scenario-name.ts';
import { askedOf, shortestWay } from './missing-inputs.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, listed, voiceOn } from './voice.ts';

const partOf = (scenario: string): string => sourceIds.tool('estimate_cost_benefit', scenario);

/** Every benefit's arithmetic, whose figures went into it, and which of them matters most. */
export function arithmetic(
  brief: PlanBrief,
  writer: SectionWriter,
  { scenarios }: EstimateCostBenefitOutput,
): readonly Block[] {
  return writer.list(
    ...scenarios.flatMap((scenario) => [
      ...scenario.parts.flatMap(({ formula, inputs }) =>
        formula === null
          ? []
          : [
              writer.claim('tool', formulaText(brief, scenario, formula, inputs), [
                partOf(scenario.id),
                ...evidenceOn(brief, inputs),
              ]),
            ],
      ),
      weightiest(writer, scenario),
      leftOut(brief, writer, scenario),
    ]),
  );
}

/** What would raise the benefit and was told by half: the figure is not the whole. */
function leftOut(brief: PlanBrief, writer: SectionWriter, scenario: ScenarioEstimate): readonly Claim[] {
  const text = leftOutSentence(scenario);
  const lacks = shortestWay(scenario);
  if (!text || lacks.length === 0) return [];
  const { zh, en } = namesOf(scenario.name);
  const asked = askedOf(brief, lacks, scenario.id);
  return writer.claim(
    'tool',
    asSentence(
      both(
        `${zh}的收益还不全：${asClause(text).zh}；${asked.zh}。`,
        `For ${en} this is not all: ${asClause(text).en}. To be had: ${asked.en}.`,
      ),
    ),
    [partOf(scenario.id)],
  );
}

/** What people told of scenarios that the roadmap doesn't hold, lest the figures be lost. */
export function putOff(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const told = (brief.method.benefitPutOff?.scenarios ?? []).filter(({ benefit }) => benefit !== null);
  return writer.list(
    ...told.flatMap((scenario) =>
      scenario.parts.flatMap(({ formula, inputs }) => {
        if (formula === null) return [];
        const text = formulaText(brief, scenario, formula, inputs);
        return [
          writer.claim(
            'tool',
            both(`这一轮没有排进来的${text.zh}`, `Not in this round, yet told: ${text.en}`),
            [partOf(scenario.id), ...evidenceOn(brief, inputs)],
          ),
        ];
      }),
    ),
  );
}

function formulaText(
  brief: PlanBrief,
  { name }: ScenarioEstimate,
  formula: Bilingual,
  inputs: readonly string[],
): Bilingual {
  const { zh, en } = namesOf(name);
  const people = inputs.flatMap((slot) => voiceOn(brief, slot)?.who ?? []);
  const unique = [...new Map(people.map((who) => [who.zh, who])).values()];
  const whose = listed(unique);
  return asSentence(
    both(
      `${zh}：${formula.zh}；数字出自${whose.zh}。`,
      `${en}: ${formula.en}; the figures are those of ${whose.en}.`,
    ),
  );
}

function weightiest(writer: SectionWriter, { id, name, swings }: ScenarioEstimate) {
  const [first] = swings;
  if (!first) return [];
  const { zh, en } = namesOf(name);
  const moves = yuanRange({ low: first.yuan, high: first.yuan });
  return writer.claim(
    'tool',
    both(
      `${zh}最该先核实的是${first.label.zh}：从低到高，三年净收益相差 ${moves.zh}。`,
      `For ${en}, verify the ${first.label.en} first: from its low to its high end the three-year net moves by ${moves.en}.`,
    ),
    [partOf(id)],
  );
}
