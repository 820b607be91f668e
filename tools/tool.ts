import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Bilingual } from '../src/domain/language.ts';
import { bilingualSchema } from '../src/domain/language.ts';
import type { PassageIndex } from '../src/ports/passage-index.ts';

/** What a tool may look at besides its input. No clock, no randomness, no network. */
export interface ToolContext {
  readonly knowledge: Knowledge;
  readonly passages: PassageIndex;
}

/**
 * One rule considered on the way to a result. `on` names the inputs it looked at, so that a reader can go from
 * a decision to the finding behind it.
 */
export const traceStepSchema = z.strictObject({
  rule: z.string(),
  fired: z.boolean(),
  on: z.array(z.string()),
  because: bilingualSchema,
});
export type TraceStep = z.infer<typeof traceStepSchema>;

/** A deterministic tool: the graph, the CLI, HTTP and (later) the model all call this one object. */
export interface Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** snake_case, a verb and its object. */
  readonly name: string;
  readonly title: Bilingual;
  /** One paragraph: what it gives, and the guide's section it follows. */
  readonly description: Bilingual;
  readonly input: Input;
  readonly output: Output;
  /** Pure: same input, same output, to the byte. Throws `ToolInputError` for input that is well-formed but senseless. */
  run(input: z.output<Input>, context: ToolContext): z.output<Output> | Promise<z.output<Output>>;
}

/** Keeps the literal types of a tool's schemas, so that callers get its typed result. */
export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(
  tool: Tool<Input, Output>,
): Tool<Input, Output> {
  return tool;
}

/** Input that parses but makes no sense (weights that add to 97): says what is wrong and what is accepted. */
export class ToolInputError extends Error {
  readonly text: Bilingual;
  readonly path: string;
  constructor(path: string, text: Bilingual) {
    super(`${path}: ${text.en}`);
    this.name = 'ToolInputError';
    this.path = path;
    this.text = text;
  }
}
