import type { Path } from './json-pointer.ts';

/** An entry of a list of the document, with the place it stands in. */
export interface Placed<Entry> {
  readonly path: Path;
  readonly entry: Entry;
}
