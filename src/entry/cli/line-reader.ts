import { createInterface } from 'node:readline/promises';

/** Lines that a person types, or that a pipe brings; none is lost between two questions. */
export interface LineReader {
  /** The next line, after showing the prompt; null at the end of the input or on Ctrl-C. */
  next(prompt: string): Promise<string | null>;
  /** Whether Ctrl-C ended it. */
  readonly interrupted: boolean;
  close(): void;
}

export function openLineReader(): LineReader {
  const terminal = process.stdin.isTTY === true;
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal });
  const lines: string[] = [];
  let ended = false;
  let interrupted = false;
  let waiting: (() => void) | null = null;
  const wake = (): void => {
    waiting?.();
    waiting = null;
  };
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  reader.on('close', () => {
    ended = true;
    wake();
  });
  reader.on('SIGINT', () => {
    interrupted = true;
    reader.close();
  });
  return {
    get interrupted() {
      return interrupted;
    },
    async next(prompt) {
      if (!ended || lines.length > 0) {
        reader.setPrompt(prompt);
        if (terminal) reader.prompt();
        else process.stdout.write(prompt);
      }
      while (lines.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      const line = lines.shift();
      if (line === undefined) return null;
      // A pipe shows no echo of what was typed; without it a saved session could not be read.
      if (!terminal) process.stdout.write(`${line}\n`);
      return line;
    },
    close: () => reader.close(),
  };
}
