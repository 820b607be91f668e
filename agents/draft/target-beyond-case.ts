import { both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { CaseMatch } from '../../tools/match-cases/schema.ts';
import type { KpiRow } from '../../tools/plan-operation/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { answerableName, asClause, evidenceOn } from './voice.ts';

/** From so many times what the case reached on the same measure a target wants a word; ours. */
const farBeyond = 3;

/** A case's effect and a KPI are held to be the same thing if so many pairs of characters are in both; ours. */
const pairsAlike = 2;

/**
 * A target that somebody told is far beyond what a case of that scenario reached on the same measure: whoever set it
 * should say what it rests on. Nothing where no case speaks of that measure.
 */
export function beyondTheCase(
  brief: PlanBrief,
  writer: SectionWriter,
  matches: readonly CaseMatch[],
): readonly Claim[] {
  return brief.method.operation.kpis
    .filter((row) => row.main)
    .flatMap((row) => {
      const change = relativeChange(row);
      const found = matches.flatMap((match) => {
        const near = brief.knowledge.cases
          .find(({ id }) => id === match.id)
          ?.scenarios.includes(row.scenario);
        const effect = match.effects.find(
          ({ text }) => percentIn(text.zh) !== null && alike(row.name.zh, text.zh),
        );
        return near && effect ? [{ match, effect }] : [];
      })[0];
      const reached = found ? percentIn(found.effect.text.zh) : null;
      if (change === null || !found || reached === null || change < farBeyond * reached) return [];
      const owner = answerableName(brief, row.owner, row.scenario);
      const told = asClause(found.effect.text);
      return writer.claim(
        'judgement',
        both(
          `案例里是“${told.zh}”；这里的“${row.name.zh}”要从${row.baselineText.zh}到${row.targetText.zh}，幅度大得多，请${owner.zh}说明凭什么。`,
          `In the case ${told.en}; here “${row.name.en}” is to go from ${row.baselineText.en} to ${row.targetText.en}, which is far more: ask ${owner.en} what that rests on.`,
        ),
        [
          sourceIds.case(found.match.id),
          sourceIds.tool('plan_operation', row.scenario),
          ...evidenceOn(
            brief,
            ['kpi.baseline', 'kpi.target'].map((slot) => scenarioSlot(row.scenario, slot)),
          ),
        ],
      );
    });
}

/** The least change that the target asks for, as a share of today's figure in percent; null where one is not told. */
function relativeChange({ baseline, target }: KpiRow): number | null {
  if (!baseline || !target || baseline.low <= 0) return null;
  const least = Math.min(
    ...[target.low, target.high].flatMap((aim) =>
      [baseline.low, baseline.high].map((now) => (Math.abs(aim - now) / now) * 100),
    ),
  );
  return least;
}

function percentIn(text: string): number | null {
  const found = /(\d+(?:\.\d+)?)%/u.exec(text);
  return found ? Number(found[1]) : null;
}

function alike(name: string, effect: string): boolean {
  const han = [...name].filter((character) => /\p{Script=Han}/u.test(character));
  const pairs = new Set(han.slice(1).map((character, place) => `${han[place]}${character}`));
  return [...pairs].filter((pair) => effect.includes(pair)).length >= pairsAlike;
}
