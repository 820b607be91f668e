import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/zhilu.js', import.meta.url));

/** A `zhilu serve` of its own, on any free port. */
export interface ServerProcess {
  /** Such as http://127.0.0.1:41235. */
  readonly address: string;
  /** SIGKILL: nothing gets to run in the process after it. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts the built command on a database file and waits until it says where it listens. */
export async function startServer(databaseFile: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0', '--db', databaseFile], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { address: await addressOf(child), kill: () => killed(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`zhilu serve ended with ${code}: ${said}`)));
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
