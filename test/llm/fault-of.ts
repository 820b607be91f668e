import { ChatFault } from '../../src/ports/chat-model.ts';

/** The fault that a call ends with; any other end fails the test. */
export async function faultOf(work: Promise<unknown>): Promise<ChatFault> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ChatFault)) throw new Error(`expected a ChatFault, got ${String(error)}`);
  return error;
}
