/**
 * Reads a stream no longer than its signal allows, and rejects with the signal's reason. A fetch should end its body when
 * it is aborted, but not every one does, and letting go of a body may itself wait for ever: neither is waited for.
 */
export async function* untilAborted<Piece>(
  stream: AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const pieces = stream[Symbol.asyncIterator]();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
  // Where nobody reads any more, an abort is nobody's fault.
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const step = await Promise.race([pieces.next(), aborted]);
      if (step.done) return;
      yield step.value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    pieces.return?.(undefined).catch(() => undefined);
  }
}
