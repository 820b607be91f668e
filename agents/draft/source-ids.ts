/** How a writer names a source. What the engagement does not hold is simply not on the list. */
export const sourceIds = {
  /** Company, industry, who takes part. */
  engagement: 'engagement',
  /** What one person said of a slot. */
  finding: (slot: string, authorId: string): string => `finding/${slot}/${authorId}`,
  /** A level that nobody stated: derived from another answer, or the catalogue's typical one. */
  assumption: (slot: string): string => `assumption/${slot}`,
  /** Months, people and cost of an activity, which are the catalogue's. */
  means: (activity: string): string => `means/${activity}`,
  /** A tool's result as a whole, or its part on one scenario or activity. */
  tool: (name: string, part?: string): string => (part ? `tool/${name}/${part}` : `tool/${name}`),
  /** Why an enabler is needed. */
  enabler: (id: string): string => `enabler/${id}`,
  guidance: (id: string): string => `guide/${id}`,
  case: (id: string): string => `case/${id}`,
  risk: (id: string): string => `risk/${id}`,
  /** The anchored levels of an indicator or dimension, and what lifts it one up. */
  rubric: (id: string): string => `rubric/${id}`,
  /** What would turn if another side of a conflict were right. */
  conflict: (slot: string): string => `conflict/${slot}`,
  /** What hangs on a question that nobody has answered. */
  open: (slot: string): string => `open/${slot}`,
  /** The method, its age and whose it is. */
  method: 'method',
} as const;
