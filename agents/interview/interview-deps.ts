import type { BaseCheckpointSaver } from '@langchain/langgraph';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Store } from '../../src/ports/store.ts';
import type { ToolRegistry } from '../../tools/registry.ts';
import type { ToolContext } from '../../tools/tool.ts';
import type { InterviewSkills } from './interview-skills.ts';

/** All that an interview reaches for, passed in by the entry. */
export interface InterviewDeps {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly tools: ToolRegistry;
  readonly toolContext: ToolContext;
  readonly skills: InterviewSkills;
  readonly clock: Clock;
  readonly checkpointer: BaseCheckpointSaver;
}
