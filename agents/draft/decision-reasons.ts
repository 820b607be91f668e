import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Claim } from '../../src/domain/plan.ts';
import {
  type FiredRule,
  inputSources,
  namesOfChoices,
  type RuledDecision,
  slotBehind,
} from './decision-rules.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, sayingsOf, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

/** The reasons that decide stand in lines of their own; more than these are read by nobody and share one line. */
const reasonsTold = 3;

/** What rules other choices out, what speaks for the one taken, heaviest first, and the rest in one line. */
export function reasonsFor<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  ruled: RuledDecision<Choice>,
  grounds: readonly FiredRule<Choice>[],
): readonly Claims[] {
  const quoted = new Set<string>();
  const key = ({ bars }: FiredRule<Choice>): string => bars.join(' ');
  const barring = grounds.filter(({ bars }) => bars.length > 0);
  const ruledOut = [...new Set(barring.map(key))].map((bars) => barring.filter((rule) => key(rule) === bars));
  const speaking = grounds.filter(({ bars }) => bars.length === 0);
  const shown = Math.max(1, reasonsTold - ruledOut.length);
  // A single reason left over is no shorter as "further".
  const told = speaking.length === shown + 1 ? speaking.length : shown;
  return [
    ...ruledOut.map((rules) => ground(brief, writer, ruled, rules, quoted)),
    ...speaking.slice(0, told).map((rule) => ground(brief, writer, ruled, [rule], quoted)),
    further(brief, writer, ruled, speaking.slice(told)),
  ];
}

/** One line for the rules that do the same: what they say, what follows, and the words behind the weightiest. */
function ground<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  { table, tool, guidance }: RuledDecision<Choice>,
  rules: readonly FiredRule<Choice>[],
  quoted: Set<string>,
): Claims {
  const [first] = rules;
  if (!first) return [];
  const saying = sayings(brief, first.inputs, quoted);
  const reasons = rules.map(({ says }) => asClause(says));
  const reason = both(
    reasons.map(({ zh }) => zh).join('；'),
    asSentence(both('', reasons.map(({ en }) => en).join('; '))).en,
  );
  const [out, others] = [namesOfChoices(table, first.bars), namesOfChoices(table, first.forOthers)];
  const effect =
    first.bars.length > 0
      ? rules.length > 1
        ? both(`——${out.zh}因此出局`, `. That rules out ${out.en}`)
        : both(`，${out.zh}因此出局`, `, which rules out ${out.en}`)
      : first.forOthers.length > 0
        ? both(`，对${others.zh}同样有利`, `, which speaks for ${others.en} as well`)
        : both('', '');
  const said = saying ? both(`${saying.zh}。`, ` ${saying.en}.`) : both('', '');
  return writer.claim(
    saying ? 'interview' : 'tool',
    both(`${reason.zh}${effect.zh}。${said.zh}`, `${reason.en}${effect.en}.${said.en}`),
    reasonSources(brief, tool, guidance, rules),
  );
}

function further<Choice extends string>(
  brief: PlanBrief,
  writer: SectionWriter,
  { tool, guidance }: RuledDecision<Choice>,
  rules: readonly FiredRule<Choice>[],
): Claims {
  if (rules.length === 0) return [];
  const reasons = rules.map(({ says }) => asClause(says));
  return writer.claim(
    'tool',
    both(
      `此外，${reasons.map(({ zh }) => zh).join('；')}。`,
      `Further reasons: ${reasons.map(({ en }) => en).join('; ')}.`,
    ),
    reasonSources(brief, tool, guidance, rules),
  );
}

function reasonSources<Choice extends string>(
  brief: PlanBrief,
  tool: string,
  guidance: string,
  rules: readonly FiredRule<Choice>[],
): readonly string[] {
  return [
    ...new Set([
      sourceIds.tool(tool),
      ...rules.flatMap(({ inputs }) => inputSources(inputs, (slot) => evidenceOn(brief, [slot]))),
      sourceIds.guidance(guidance),
    ]),
  ];
}

/** Each answer is quoted once in a list, under the weightiest rule that rests on it. */
function sayings(brief: PlanBrief, inputs: readonly string[], quoted: Set<string>): Bilingual | null {
  const voices = inputs.flatMap((input) => {
    const slot = slotBehind(input);
    const voice = slot && !quoted.has(slot) ? voiceOn(brief, slot) : null;
    if (!slot || !voice) return [];
    quoted.add(slot);
    return [voice];
  });
  return voices.length > 0 ? sayingsOf(voices) : null;
}
