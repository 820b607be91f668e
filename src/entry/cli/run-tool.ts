import type { Language } from '../../domain/language.ts';
import type { Product } from '../node-product.ts';
import { CliError } from './cli-error.ts';

/** A tool's output; input that it refuses ends the command with one line for each fault. */
export async function runTool(
  product: Product,
  name: string,
  input: unknown,
  language: Language,
): Promise<unknown> {
  const ran = await product.tools.run(name, input, product.toolContext);
  if (ran.ok) return ran.output;
  const lines = ran.faults.map(({ path, message }) =>
    path === '' ? message[language] : `${path}: ${message[language]}`,
  );
  throw new CliError(lines.join('\n'));
}
