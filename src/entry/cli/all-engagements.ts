import type { Engagement } from '../../domain/engagement.ts';
import type { Store } from '../../ports/store.ts';

const pageSize = 100;

/** Every engagement of a store, newest first. */
export async function allEngagements(store: Store): Promise<readonly Engagement[]> {
  const all: Engagement[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await store.engagements.list({ limit: pageSize, ...(last ? { before: last.id } : {}) });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}
