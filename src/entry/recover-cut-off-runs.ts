/** What `recoverCutOffRuns` works on. */
export interface CutOffWork {
  /** The runs that were accepted and have not ended, whichever process took them. */
  unfinished(): Promise<readonly { readonly id: string }[]>;
  /** Finishes them; gives how many there were. */
  recover(): Promise<number>;
  /** A pause between two looks. */
  pause(): Promise<void>;
  /** After so many looks, a run that has still not ended is taken for one that nobody works on. */
  readonly looks: number;
}

/**
 * Finishes the runs that a crash cut off; gives how many. Another process may serve the same database, and its step
 * under way looks the same as one cut off: taking it up as well would have two processes move one interview, and one
 * of them lose what the answer said. A step takes a fraction of a second, so what is unfinished is given time to
 * end first; where nothing is unfinished nothing is waited for.
 */
export async function recoverCutOffRuns({ unfinished, recover, pause, looks }: CutOffWork): Promise<number> {
  let left = (await unfinished()).map(({ id }) => id);
  for (let look = 0; look < looks && left.length > 0; look += 1) {
    await pause();
    const now = new Set((await unfinished()).map(({ id }) => id));
    left = left.filter((id) => now.has(id));
  }
  return left.length === 0 ? 0 : recover();
}
