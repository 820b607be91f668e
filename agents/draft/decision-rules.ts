import { type Bilingual, both } from '../../src/domain/language.ts';
import type { RuleTable } from '../../tools/rule-table.ts';
import type { TraceStep } from '../../tools/tool.ts';
import { sourceIds } from './source-ids.ts';

/** Where each input of the rule tables comes from: a slot that people answer, or the engagement itself. */
const slotOfInput: Readonly<Record<string, string | null>> = {
  industryRegulated: null,
  employees: 'company.employees',
  sensitivity: 'data.sensitivity',
  offsite: 'data.offsite',
  budget: 'budget.total',
  firstResultMonths: 'timeline.first-result',
  split: 'it.split',
  cloud: 'it.cloud',
  compute: 'it.compute',
  groupPlatform: 'group.platform',
  customisation: 'model.customisation',
  differentiation: 'model.edge',
  aiPeople: 'team.ai',
  supply: 'supply.imported',
  current: 'route.compute',
  fallback: 'supply.fallback',
};

/** Inputs that another decision settled, with the tool that took it. */
const decidedBy: Readonly<Record<string, string>> = {
  deployment: 'choose_deployment',
  modelSource: 'choose_foundation_model',
};

/** The slot behind an input; null for what the industry or another decision settles. */
export function slotBehind(input: string): string | null {
  return slotOfInput[input] ?? null;
}

/** A rule that fired: its reason, what it does, and the inputs it looked at. */
export interface FiredRule<Choice extends string> {
  readonly id: string;
  readonly says: Bilingual;
  readonly inputs: readonly string[];
  readonly bars: readonly Choice[];
  /** Points for the choice taken. */
  readonly forChoice: number;
  /** Other choices that it favours. */
  readonly forOthers: readonly Choice[];
}

/** A decision of a rule table, with what a writer needs to tell of it. */
export interface RuledDecision<Choice extends string> {
  readonly table: RuleTable<Choice>;
  readonly tool: string;
  readonly choice: Choice;
  readonly subject: Bilingual;
  /** Id of the guide's passage on the choice taken. */
  readonly guidance: string;
  readonly output: {
    readonly certainty: 'firm' | 'leaning' | 'open';
    readonly trace: readonly TraceStep[];
    readonly wouldChange: readonly { readonly on: string; readonly because: Bilingual }[];
    readonly unknown: readonly string[];
  };
}

/** The rules that fired, those that bar a choice first, then by their weight for the choice taken. */
export function firedRules<Choice extends string>(
  table: RuleTable<Choice>,
  decision: { readonly trace: readonly TraceStep[] },
  choice: Choice,
): readonly FiredRule<Choice>[] {
  const fired = new Set(decision.trace.filter((step) => step.fired).map((step) => step.rule));
  return table.rules
    .filter((rule) => fired.has(rule.id))
    .map((rule) => ({
      id: rule.id,
      says: rule.says,
      inputs: Object.keys(rule.when),
      bars: rule.bars ?? [],
      forChoice: rule.favours?.[choice] ?? 0,
      forOthers: table.choices.filter((other) => other !== choice && (rule.favours?.[other] ?? 0) > 0),
    }))
    .map((rule, place) => ({ rule, place }))
    .sort(
      (a, b) =>
        Number(b.rule.bars.length > 0) - Number(a.rule.bars.length > 0) ||
        b.rule.forChoice - a.rule.forChoice ||
        a.place - b.place,
    )
    .map(({ rule }) => rule);
}

/** The sources of a rule's inputs: what another tool decided cites that tool, the industry's are the engagement's own. */
export function inputSources(
  inputs: readonly string[],
  evidence: (slot: string) => readonly string[],
): readonly string[] {
  return inputs.flatMap((input) => {
    const slot = slotBehind(input);
    if (slot) return evidence(slot);
    const tool = decidedBy[input];
    return [tool === undefined ? sourceIds.engagement : sourceIds.tool(tool)];
  });
}

export function namesOfChoices<Choice extends string>(
  table: RuleTable<Choice>,
  choices: readonly Choice[],
): Bilingual {
  const names = choices.map((choice) => table.choiceNames[choice]);
  return both(names.map((name) => name.zh).join('、'), names.map((name) => name.en).join(' and '));
}
