import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { both } from '../../domain/language.ts';
import { shownEndpoint } from '../../llm/create-language-model.ts';
import { knownAbilities } from '../../llm/known-abilities.ts';
import { probeEndpoint } from '../../llm/probe-endpoint.ts';
import type { LlmConfig } from '../node-llm-config.ts';
import type { Product } from '../node-product.ts';
import { readPrompts } from '../node-prompts.ts';
import { systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, newCommand } from './command-context.ts';
import { doctorFindings } from './doctor-findings.ts';
import { doctorRemedy } from './doctor-remedy.ts';
import { modelOfEnvironment } from './model-of-environment.ts';
import { databaseFile, openInMemory, openOnDatabase } from './open-command-product.ts';
import { print, withProgress } from './output.ts';

/**
 * `zhilu doctor`: whether the model's endpoint can do what zhilu asks of it, and what to set where it cannot. Exits with 1
 * where it cannot be used. It asks as if nothing were remembered of the endpoint, and what it learns takes the place
 * of what the database remembers: so an endpoint that has learnt something is known to.
 */
export function doctorCommand(context: CommandContext): Command {
  const { say, language } = context;
  return newCommand(context, {
    name: 'doctor',
    description: both(
      '检查模型接口：连不连得上、有没有这个模型、结构化输出用哪种方式、流式和快慢',
      "Check the model's endpoint: reachable, model present, which structured mode works, streaming, latency",
    ),
    examples: [
      'npx zhilu doctor',
      'OPENAI_BASE_URL=http://127.0.0.1:11434/v1 OPENAI_MODEL=qwen3 npx zhilu doctor',
    ],
  })
    .addOption(databaseOption(context))
    .action(async ({ db }: { db?: string }) => {
      const config = modelOfEnvironment(context);
      if (config === null) {
        print(say(noModel));
        return;
      }
      const product = await openInMemory(context);
      try {
        if (!product.model) throw new Error('a configured model was not opened');
        const prompts = readPrompts();
        const probing = probeEndpoint(product.model, {
          baseUrl: config.baseUrl,
          apiKey: config.apiKey,
          now: () => Date.parse(systemClock.now()),
          words: {
            chat: prompts.find('doctor-chat', language).user,
            structured: prompts.find('doctor-structured', language).user,
          },
        });
        const probe = await withProgress(say(both('正在检查……', 'Checking …')), probing);
        print(doctorFindings(config, probe).map(say).join('\n'));
        const remedy = doctorRemedy(probe);
        if (remedy) throw new CliError(say(remedy), 1);
        await remember(context, db, config, product);
      } finally {
        product.close();
      }
    });
}

const noModel = both(
  '没有设置模型（OPENAI_MODEL），全部技能用内置规则，无须密钥即可使用。要用模型，请设置 OPENAI_BASE_URL、OPENAI_API_KEY、OPENAI_MODEL。',
  'No model is set (OPENAI_MODEL): every skill is the built-in one, which needs no key. To use a model set OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL.',
);

/** Where there is a database, what was learnt of the endpoint is put there; none is made for it. */
async function remember(
  context: CommandContext,
  db: string | undefined,
  { baseUrl, model }: LlmConfig,
  probed: Product,
): Promise<void> {
  const endpoint = shownEndpoint(baseUrl);
  if (!existsSync(databaseFile(context, db))) return;
  const product = await openOnDatabase(context, db, { mustExist: true });
  try {
    await product.abilities.save(endpoint, model, await knownAbilities(probed.abilities, endpoint, model));
  } finally {
    product.close();
  }
}
