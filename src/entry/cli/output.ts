/** Results go to standard output, everything said about them to standard error. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function report(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Tells on standard error what is being waited for, if it takes longer than a second. */
export async function withProgress<T>(text: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => report(text), 1000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
