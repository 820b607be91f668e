import type { ModelKind } from './choose-foundation-model/schema.ts';

/**
 * Whether work takes more than text to do. What only drafts or answers runs in an office and makes no product, whichever
 * link of the value chain it serves: medical records are written at no machine. Kinds that nobody told rule nothing out.
 */
export function readsMoreThanText(modelKinds: readonly ModelKind[] | undefined): boolean {
  return modelKinds === undefined || modelKinds.some((kind) => kind !== 'nlp');
}
