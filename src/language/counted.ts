/** How English counts what isn't simply given an s. */
const irregular: Readonly<Record<string, string>> = { person: 'people', activity: 'activities' };

/** "1 month", "2 months", "1 person", "0.5 people": the noun as its number asks for it. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : (irregular[noun] ?? `${noun}s`)}`;
}
