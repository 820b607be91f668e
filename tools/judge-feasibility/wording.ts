import {
  type FeasibilityDimension,
  feasibilityDimensionNames,
  feasibilityDimensions,
} from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { figure, figureRange } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import type { FeasibilityCaps } from './schema.ts';
import type { FeasibilityScore, LevelBounds } from './scores.ts';

function levelText(bounds: LevelBounds): string {
  return bounds.low === bounds.high ? String(bounds.low) : `${bounds.low}–${bounds.high}`;
}

/** One scenario's feasibility in a sentence or two: the score, what is unknown, and the weakest link. */
export function feasibilityMessage(facts: FeasibilityScore): Bilingual {
  const name = namesOf(facts.name);
  if (facts.veto) {
    return both(
      `“${name.zh}”按目前的设想不可行：伦理和法律考量处于第 1 级，一票否决；否决事由解除之前，其余条件再好也不能推进。`,
      `"${name.en}" is barred as conceived: ethics and law stand at level 1, which is a veto; until its ground is gone, nothing else in its favour lets it proceed.`,
    );
  }
  if (facts.useNonAi) {
    return both(
      `“${name.zh}”不宜用 AI 来做：与非 AI 的替代方案相比没有优势（第 1 级），建议采用非 AI 方案；可行性得分 ${figure(facts.score)} 分。`,
      `"${name.en}" is not a case for AI: against the non-AI alternatives it has no advantage (level 1), so use a non-AI solution; feasibility scores ${figure(facts.score)}.`,
    );
  }
  const zh = [`“${name.zh}”可行性 ${figure(facts.score)} 分（满分 100 分）`];
  const en = [`"${name.en}" scores ${figure(facts.score)} of 100 for feasibility`];
  if (facts.low < facts.high) {
    zh.push(`，目前只能确定在 ${figureRange(facts.low, facts.high)} 分之间`);
    en.push(`, so far only known to be ${figureRange(facts.low, facts.high)}`);
  }
  if (facts.unknown.length > 0) {
    const names = joinTexts(facts.unknown.map((dimension) => feasibilityDimensionNames[dimension]));
    zh.push(`，尚不清楚的是${names.zh}`);
    en.push(`; still unknown: ${names.en}`);
  }
  const [first] = facts.weakest;
  if (first !== undefined) {
    const names = joinTexts(facts.weakest.map((dimension) => feasibilityDimensionNames[dimension]));
    const level = levelText(facts.bounds[first]);
    zh.push(`；最弱的一环是${names.zh}（第 ${level} 级）`);
    en.push(`; the weakest link is ${names.en} (level ${level})`);
    if (facts.scoreIfWeakestClimbs > facts.score) {
      zh.push(`，若提高一级，得分可到 ${figure(facts.scoreIfWeakestClimbs)} 分`);
      en.push(`; one level up there would make it ${figure(facts.scoreIfWeakestClimbs)}`);
    }
  } else if (facts.unknown.length === 0) {
    zh.push('；六个维度都处于最高级，没有短板');
    en.push('; all six dimensions stand at the top level, so there is no weak link');
  }
  if (facts.vetoPossible) {
    zh.push('；伦理和法律上尚有被否决的可能');
    en.push('; ethics and law may still turn out to be a veto');
  }
  return both(`${zh.join('')}。`, `${en.join('')}.`);
}

/** What may not proceed, and what is better done without AI; nothing if there is neither. */
export function portfolioMessages(scenarios: readonly FeasibilityScore[]): Bilingual[] {
  const named = (list: readonly FeasibilityScore[]): Bilingual =>
    joinTexts([...list].sort((a, b) => (a.id < b.id ? -1 : 1)).map((scenario) => namesOf(scenario.name)));
  const messages: Bilingual[] = [];
  const vetoed = scenarios.filter((scenario) => scenario.veto);
  if (vetoed.length > 0) {
    const names = named(vetoed);
    messages.push(
      both(
        `因伦理或法律原因不得按目前设想推进：${names.zh}。`,
        `Barred as conceived, on grounds of ethics or law: ${names.en}.`,
      ),
    );
  }
  const nonAi = scenarios.filter((scenario) => scenario.useNonAi && !scenario.veto);
  if (nonAi.length > 0) {
    const names = named(nonAi);
    messages.push(both(`建议改用非 AI 方案：${names.zh}。`, `Better done without AI: ${names.en}.`));
  }
  return messages;
}

/** How one scenario's score came about. */
export function feasibilityTrace(facts: FeasibilityScore, caps: FeasibilityCaps): TraceStep[] {
  const { bounds } = facts;
  const trace: TraceStep[] = [];
  const name = namesOf(facts.name);
  const on = (dimension: FeasibilityDimension): string => `scenarios.${facts.id}.levels.${dimension}`;
  const all = feasibilityDimensions.map(on);
  const listed = joinTexts(
    feasibilityDimensions.map((dimension) => {
      const term = feasibilityDimensionNames[dimension];
      if (facts.unknown.includes(dimension)) return both(`${term.zh}未知`, `${term.en} unknown`);
      const level = levelText(bounds[dimension]);
      return both(`${term.zh} ${level}`, `${term.en} ${level}`);
    }),
  );
  trace.push({
    rule: 'mean-level',
    fired: true,
    on: all,
    because: both(
      `${name.zh}各维度级别：${listed.zh}；得分 = 100 ×（平均级别 − 1）÷ 4，再受短板封顶（指南 2.1，表 2，第 9-10 页；合成方法为本产品自定）。`,
      `${name.en}, levels: ${listed.en}; score = 100 x (mean level - 1) / 4, then capped by the weakest link (guide 2.1, table 2, pages 9-10; how they combine is our own choice).`,
    ),
  });
  for (const [level, cap] of [
    [1, caps.level1],
    [2, caps.level2],
  ] as const) {
    const held = feasibilityDimensions.filter(
      (dimension) => bounds[dimension].low === level && bounds[dimension].high === level,
    );
    const names = joinTexts(held.map((dimension) => feasibilityDimensionNames[dimension]));
    trace.push({
      rule: `cap-level-${level}`,
      fired: held.length > 0,
      on: held.length > 0 ? held.map(on) : all,
      because:
        held.length > 0
          ? both(
              `${name.zh}：${names.zh}只有第 ${level} 级，得分最高 ${figure(cap)} 分。`,
              `${name.en}: ${names.en} at level ${level}, so the score is at most ${figure(cap)}.`,
            )
          : both(
              `${name.zh}：没有维度确定停在第 ${level} 级。`,
              `${name.en}: no dimension is known to be at level ${level}.`,
            ),
    });
  }
  trace.push({
    rule: 'ethics-veto',
    fired: facts.veto,
    on: [on('ethics')],
    because: facts.veto
      ? both(
          `${name.zh}：伦理和法律考量为第 1 级，一票否决。`,
          `${name.en}: ethics and law at level 1 is a veto.`,
        )
      : both(
          `${name.zh}：未见伦理或法律上的否决事由。`,
          `${name.en}: no known ground of ethics or law for a veto.`,
        ),
  });
  trace.push({
    rule: 'non-ai-alternative',
    fired: facts.useNonAi,
    on: [on('alternatives')],
    because: facts.useNonAi
      ? both(
          `${name.zh}：替代方案的比较为第 1 级，非 AI 方案更合适。`,
          `${name.en}: comparison with alternatives at level 1, a non-AI solution serves better.`,
        )
      : both(
          `${name.zh}：没有证据表明非 AI 方案明显更好。`,
          `${name.en}: nothing shows a non-AI solution to be clearly better.`,
        ),
  });
  return trace;
}
