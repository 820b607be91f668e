import type { Industry, Knowledge, Question } from '../../knowledge/knowledge.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { type CandidateScenario, candidateScenarios } from '../../tools/assessment/candidate-scenarios.ts';
import type { EngagementSituation } from '../../tools/assessment/engagement-situation.ts';
import { industryOf } from '../../tools/assessment/engagement-situation.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import type { AskedQuestion, LevelLabels, ReplyForm } from '../understanding/asked-question.ts';

/** A question of the bank as it is put to a person: texts filled in, options and anchors looked up. */
export interface PutQuestion extends AskedQuestion {
  readonly question: Question;
  readonly ask: Bilingual;
  readonly why: Bilingual;
  readonly example: Bilingual | null;
}

/** The question for a slot; null where the bank holds none (a note, a scenario that is no longer known). */
export function putQuestion(
  knowledge: Knowledge,
  situation: EngagementSituation,
  slot: string,
): PutQuestion | null {
  const question = questionOfSlot(knowledge, slot);
  if (!question) return null;
  const industry = industryOf(knowledge, situation.industry);
  const { scenario: id } = slotParts(slot);
  const scenario = id ? scenarioOf(industry, situation, id) : null;
  if (id && !scenario) return null;
  const fill = (text: Bilingual): Bilingual => filled(text, scenario);
  const label = fill(question.label);
  const example = question.examples[industry.id] ?? question.example;
  const named = scenario && !question.label.zh.includes('{scenario}');
  return {
    slot,
    question,
    label: named ? both(`${scenario.name.zh}·${label.zh}`, `${scenario.name.en}: ${label.en}`) : label,
    form: replyForm(knowledge, industry, question),
    ask: fill(question.ask),
    why: fill(question.why),
    example: example ? fill(example) : null,
  };
}

function scenarioOf(
  industry: Industry,
  situation: EngagementSituation,
  id: string,
): CandidateScenario | null {
  const candidate = candidateScenarios(industry, situation.facts, situation.mostCandidates).find(
    (entry) => entry.id === id,
  );
  if (candidate) return candidate;
  const typical = industry.scenarios.find((entry) => entry.id === id);
  return typical ? { id, name: typical.name, typical, pains: [], why: 'catalogue' } : null;
}

function filled(text: Bilingual, scenario: CandidateScenario | null): Bilingual {
  if (!scenario) return text;
  const kpi = scenario.typical?.kpi;
  const fill = (words: string, name: string, measure: string, unit: string): string =>
    words.replaceAll('{scenario}', name).replaceAll('{kpi}', measure).replaceAll('{unit}', unit);
  return both(
    fill(text.zh, scenario.name.zh, kpi?.name.zh ?? '关键指标', kpi?.unit.zh ?? ''),
    fill(text.en, scenario.name.en, kpi?.name.en ?? 'the key measure', kpi?.unit.en ?? ''),
  );
}

function replyForm(knowledge: Knowledge, industry: Industry, question: Question): ReplyForm {
  const { answer } = question;
  switch (answer.kind) {
    case 'choices':
      return {
        kind: 'choices',
        most: answer.most,
        options:
          answer.options.length > 0
            ? answer.options
            : industry.pains.map(({ id, label, synonyms }) => ({ id, label, synonyms })),
      };
    case 'level':
      return { kind: 'level', levels: levelLabels(knowledge, question) };
    case 'quantity':
      return {
        kind: 'quantity',
        unit: answer.unit,
        min: answer.min,
        max: answer.max,
        per: answer.per,
      };
    default:
      return answer;
  }
}

function levelLabels(knowledge: Knowledge, question: Question): LevelLabels {
  const { answer } = question;
  if (answer.kind === 'level' && answer.levels) return answer.levels;
  const rubric = [...knowledge.rubrics, ...knowledge.practices].find(
    (entry) => answer.kind === 'level' && entry.id === answer.rubric,
  );
  if (!rubric)
    throw new Error(`question ${question.id} names a rubric that the knowledge base does not hold`);
  return rubric.levels;
}
