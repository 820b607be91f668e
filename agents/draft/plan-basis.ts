import { contentMark } from '../../knowledge/content-mark.ts';
import type { Finding } from '../../src/domain/finding.ts';

/** A mark of what a plan was written from: when it differs from today's, the plan is behind its findings. */
export function planBasis(findings: readonly Finding[], knowledgeVersion: string): string {
  const ids = findings.map((finding) => finding.id).sort();
  return contentMark([knowledgeVersion, ...ids].join('\n'));
}
