import type { Command } from 'commander';
import { both } from '../../domain/language.ts';
import { type Config, ConfigError, readConfig } from '../node-config.ts';
import { AddressError, type RunningServer, serveProduct } from '../node-server.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, newCommand } from './command-context.ts';
import { modelOfEnvironment } from './model-of-environment.ts';
import { checkDatabaseFolder, databaseFault, isSqliteError } from './open-command-product.ts';
import { print, report } from './output.ts';

/** `zhilu serve`: the product over HTTP until it is told to stop. */
export function serveCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'serve',
    description: both('启动服务（网页与 HTTP 接口）', 'Serve the product over HTTP'),
    examples: ['npx zhilu serve', 'npx zhilu serve --port 9000 --db acme.db'],
  })
    .option(
      '--host <host>',
      say(
        both(
          '监听地址（默认 127.0.0.1；其他地址须设 ZHILU_API_TOKEN）',
          'address (default 127.0.0.1; any other needs ZHILU_API_TOKEN)',
        ),
      ),
    )
    .option('--port <port>', say(both('端口（默认 8787）', 'port (default 8787)')))
    .addOption(databaseOption(context))
    .action(async (options: { host?: string; port?: string; db?: string }) => {
      const flags = {
        ...(options.host === undefined ? {} : { host: options.host }),
        ...(options.port === undefined ? {} : { port: options.port }),
        ...(options.db === undefined ? {} : { db: options.db }),
      };
      const server = await serveOrFault(configOrFault(context, flags), context);
      print(`zhilu is serving on ${server.address}`);
      print(`下一步：在浏览器打开 ${server.address}/，或另开终端运行 npx zhilu interview。按 Ctrl-C 停止。`);
      print(
        `Next: open ${server.address}/ in a browser, or run npx zhilu interview in another terminal. Ctrl-C stops it.`,
      );
      await stopSignal();
      report(say(both('正在停止……', 'Stopping …')));
      await server.close();
    });
}

async function serveOrFault(config: Config, context: CommandContext): Promise<RunningServer> {
  const { say } = context;
  const llm = modelOfEnvironment(context);
  checkDatabaseFolder(config.databaseFile, say);
  try {
    return await serveProduct({ config, llm, log: report });
  } catch (error) {
    if (error instanceof AddressError) throw new CliError(say(error.text));
    if (isSqliteError(error)) throw databaseFault(config.databaseFile, error, say);
    throw error;
  }
}

function configOrFault(
  { environment, say }: CommandContext,
  flags: { host?: string; port?: string; db?: string },
): Config {
  try {
    return readConfig(environment, flags);
  } catch (error) {
    if (error instanceof ConfigError) throw new CliError(error.problems.map(say).join('\n'));
    throw error;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
