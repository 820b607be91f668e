import { z } from 'zod';
import { type Bilingual, both } from '../src/domain/language.ts';
import { inputFaults, type ToolFault } from './input-faults.ts';
import { type Tool, type ToolContext, ToolInputError } from './tool.ts';

export type ToolRun =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly faults: readonly ToolFault[] };

/** What every caller of tools goes through: the graph, the command line, HTTP and (later) a model. */
export interface ToolRegistry {
  /** All tools, by name. */
  list(): readonly Tool[];
  find(name: string): Tool | undefined;
  /**
   * Checks the raw input, runs the tool and checks its output. Input that cannot be used comes back as faults in
   * both languages, an unknown name too; an output that breaks its own schema is a defect and is thrown.
   */
  run(name: string, rawInput: unknown, context: ToolContext): Promise<ToolRun>;
  /**
   * The same for callers that hold the tool and trust their input: its typed result. Throws if the registry holds
   * another tool or none under that name, or if the input cannot be used.
   */
  call<Input extends z.ZodType, Output extends z.ZodType>(
    tool: Tool<Input, Output>,
    input: z.input<Input>,
    context: ToolContext,
  ): Promise<z.output<Output>>;
  /** JSON Schema (2020-12) of a tool's input and output; undefined for an unknown name. */
  jsonSchema(name: string): { readonly input: object; readonly output: object } | undefined;
}

/** Puts tools under their names. Throws if two share one. */
export function createToolRegistry(tools: readonly Tool[]): ToolRegistry {
  const byName = new Map<string, Tool>();
  for (const tool of tools) {
    if (byName.has(tool.name)) throw new Error(`two tools are named ${tool.name}`);
    byName.set(tool.name, tool);
  }
  const listed = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    list: () => listed,
    find: (name) => byName.get(name),
    async run(name, rawInput, context) {
      const tool = byName.get(name);
      if (tool === undefined)
        return { ok: false, faults: [{ path: '', message: unknownTool(name, listed) }] };
      const parsed = tool.input.safeParse(rawInput);
      if (!parsed.success) return { ok: false, faults: inputFaults(parsed.error.issues, rawInput) };
      try {
        return { ok: true, output: tool.output.parse(await tool.run(parsed.data, context)) };
      } catch (error) {
        if (!(error instanceof ToolInputError)) throw error;
        return { ok: false, faults: [{ path: error.path, message: error.text }] };
      }
    },
    async call(tool, input, context) {
      if (byName.get(tool.name) !== tool) throw new Error(`the registry does not hold this ${tool.name}`);
      return tool.output.parse(await tool.run(tool.input.parse(input), context));
    },
    jsonSchema(name) {
      const tool = byName.get(name);
      if (tool === undefined) return undefined;
      return {
        input: z.toJSONSchema(tool.input, { io: 'input' }),
        output: z.toJSONSchema(tool.output, { io: 'output' }),
      };
    },
  };
}

function unknownTool(name: string, tools: readonly Tool[]): Bilingual {
  const names = tools.map((tool) => tool.name).join(', ');
  return both(
    `没有名为“${name}”的工具；可用的工具：${names}。`,
    `There is no tool named "${name}"; the tools are: ${names}.`,
  );
}
