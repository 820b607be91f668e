import { type ChooseFoundationModelInput, modelKinds, type NeededKinds } from './schema.ts';

/** The kinds that the scenarios need, each with its scenarios by priority; the first scenario's kind comes first. */
export function modelKindsNeeded(scenarios: ChooseFoundationModelInput['scenarios']): NeededKinds {
  const place = (priority: number | undefined): number => priority ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...scenarios].sort(
    (a, b) => place(a.priority) - place(b.priority) || (a.id < b.id ? -1 : 1),
  );
  const needed: NeededKinds = [];
  for (const scenario of ordered) {
    for (const kind of modelKinds) {
      if (!scenario.modelKinds.includes(kind)) continue;
      const entry = needed.find((each) => each.kind === kind);
      if (entry === undefined) needed.push({ kind, scenarios: [scenario.id] });
      else entry.scenarios.push(scenario.id);
    }
  }
  return needed;
}
