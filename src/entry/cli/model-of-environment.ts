import { ConfigError } from '../node-config.ts';
import { type LlmConfig, readLlmConfig } from '../node-llm-config.ts';
import { systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';

/** The model that the environment names, or null for the built-in skills. A setting that is wrong ends the command. */
export function modelOfEnvironment({ environment, say }: CommandContext): LlmConfig | null {
  try {
    return readLlmConfig(environment, systemClock.now().slice(0, 10));
  } catch (error) {
    if (error instanceof ConfigError) throw new CliError(error.problems.map(say).join('\n'));
    throw error;
  }
}
