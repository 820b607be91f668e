export type Path = readonly (string | number)[];

/** RFC 6901: `/activities/3/owner`; the whole document is the empty text. */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
