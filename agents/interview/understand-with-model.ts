import { z } from 'zod';
import { levelSchema } from '../../src/domain/feasibility.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import type { Language } from '../../src/domain/language.ts';
import type { AskedQuestion, ReplyForm } from '../understanding/asked-question.ts';
import { readForm } from '../understanding/read-form.ts';
import type { ReplyInput } from '../understanding/reply-input.ts';
import { replyText } from '../understanding/reply-text.ts';
import { understandReply } from '../understanding/understand-reply.ts';
import type { ReadFinding, Understanding } from '../understanding/understanding.ts';
import { askModel, type ModelSkillDeps, orBuiltIn } from './model-skill.ts';
import type { Skilled, SkillTurn } from './skill-turn.ts';

const pointedSchema = z.object({
  slot: z.string(),
  quote: z.string(),
  option: z.string().nullable(),
  level: z.number().int().min(1).max(5).nullable(),
  yes: z.boolean().nullable(),
  unknown: z.boolean(),
});
const understoodSchema = z.object({ findings: z.array(pointedSchema).max(40), vague: z.boolean() });
type Pointed = z.output<typeof pointedSchema>;

const mostTokens = 1500;

/** A reading of free words is never as sure as a plain answer. Ours. */
const confidenceOfReading = 0.75;

/** Open questions that a prompt lists besides the one asked. */
const mostListed = 40;

/**
 * What a reply says, for any open question that it touches. A command or a plain answer is the built-in reader's: it
 * costs nothing and is sure. Free words go to the model, which only points: a quote that is not in the reply, a question
 * that is not open, an option that does not exist are dropped, and figures and dates are read from the quote by code.
 */
export async function understandWithModel(
  deps: ModelSkillDeps,
  input: ReplyInput,
  turn: SkillTurn,
): Promise<Skilled<Understanding>> {
  const builtIn = understandReply(input);
  if (builtIn.kind === 'command' || isPlain(input, builtIn)) return { made: builtIn, fellBack: null };
  return orBuiltIn(
    async () => {
      const { language } = turn;
      const open = [input.question, ...input.otherSlots.slice(0, mostListed)];
      const { findings } = await askModel(deps, turn, {
        prompt: 'understand',
        values: {
          today: input.today,
          open: open.map((asked) => describedQuestion(asked, language)).join('\n'),
          asked: describedQuestion(input.question, language),
          reply: input.text,
        },
        schema: understoodSchema,
        mostTokens,
      });
      return together(builtIn, heldToReply(findings, open, input), input);
    },
    () => builtIn,
  );
}

/** A reply that is its answer and nothing more: "2", "大约五百万", "yes". */
function isPlain({ text }: ReplyInput, understanding: Understanding): boolean {
  if (understanding.kind !== 'answer' || understanding.note !== undefined) return false;
  const [only] = understanding.findings;
  return (
    understanding.findings.length === 1 && only !== undefined && text.trim().length - only.words.length <= 6
  );
}

/** What the model pointed at, as far as the reply bears it out. */
function heldToReply(
  pointed: readonly Pointed[],
  open: readonly AskedQuestion[],
  { text, today }: ReplyInput,
): readonly ReadFinding[] {
  const bySlot = new Map(open.map((asked) => [asked.slot, asked]));
  const held = new Map<string, ReadFinding>();
  for (const entry of pointed) {
    const asked = bySlot.get(entry.slot);
    const words = entry.quote.trim();
    if (!asked || words.length === 0 || !text.includes(words) || held.has(entry.slot)) continue;
    const value = entry.unknown ? ({ kind: 'unknown' } as const) : heldValue(entry, asked, words, today);
    if (value) held.set(entry.slot, { slot: entry.slot, value, words, confidence: confidenceOfReading });
  }
  return [...held.values()];
}

function heldValue(entry: Pointed, asked: AskedQuestion, words: string, today: string): FindingValue | null {
  const { form } = asked;
  switch (form.kind) {
    case 'choice': {
      const option = form.options.find(({ id }) => id === entry.option);
      return option ? { kind: 'choice', option: option.id } : null;
    }
    case 'choices': {
      const named = (entry.option ?? '').split(',').map((id) => id.trim());
      const options = named
        .filter((id) => form.options.some((option) => option.id === id))
        .slice(0, form.most);
      return options.length > 0 ? { kind: 'choices', options: [...new Set(options)] } : null;
    }
    case 'level': {
      const level = levelSchema.safeParse(entry.level);
      return level.success ? { kind: 'level', level: level.data } : null;
    }
    case 'yesno':
      return entry.yes === null ? null : { kind: 'yesno', yes: entry.yes };
    default: {
      // Figures and dates are never the model's: the code reads them from the words that it pointed at.
      const reading = readForm(replyText(words), asked, today);
      return reading.kind === 'read' ? reading.value : null;
    }
  }
}

/** Of free words the model's reading counts, the built-in reader's where the model pointed at nothing. */
function together(
  builtIn: Exclude<Understanding, { kind: 'command' }>,
  added: readonly ReadFinding[],
  { question }: ReplyInput,
): Understanding {
  const pointedAt = new Set(added.map(({ slot }) => slot));
  const read = builtIn.kind === 'answer' ? builtIn.findings : [];
  const findings = [...added, ...read.filter(({ slot }) => !pointedAt.has(slot))];
  if (findings.length === 0) return builtIn;
  if (builtIn.kind === 'answer') return { ...builtIn, findings };
  const answersIt = findings.some(({ slot }) => slot === question.slot);
  return { kind: 'answer', findings, ...(answersIt ? {} : { note: builtIn.note }) };
}

/** A question as the prompt lists it: code, topic, form. */
export function describedQuestion({ slot, label, form }: AskedQuestion, language: Language): string {
  return `- ${slot} | ${label[language]} | ${describedForm(form, language)}`;
}

function describedForm(form: ReplyForm, language: Language): string {
  const zh = language === 'zh';
  switch (form.kind) {
    case 'choice':
    case 'choices': {
      const options = form.options.map(({ id, label }) => `${id} = ${label[language]}`).join('; ');
      const head = form.kind === 'choice' ? (zh ? '选一项' : 'one of') : zh ? '选几项' : 'several of';
      return `${head}: ${options}`;
    }
    case 'level':
      return `${zh ? '五级' : 'five levels'}: ${form.levels.map((level, place) => `${place + 1} = ${level[language]}`).join('; ')}`;
    case 'quantity':
      return zh ? `数量（${form.unit}）` : `quantity (${form.unit})`;
    case 'date':
      return zh ? '日期' : 'date';
    case 'yesno':
      return zh ? '是或否' : 'yes or no';
    case 'text':
      return zh ? '文字' : 'words';
  }
}
