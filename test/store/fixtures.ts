import type { Engagement, Interview, Message, Stakeholder } from '../../src/domain/engagement.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Run, RunEvent } from '../../src/domain/run.ts';
import type { Store } from '../../src/ports/store.ts';

export const at = '2026-11-24T08:00:00.000Z';

export const engagement: Engagement = {
  id: 'eng-1',
  company: '江城银行滨江支行',
  industry: 'finance',
  language: 'zh',
  createdAt: at,
};
export const wang: Stakeholder = {
  id: 'sh-wang',
  engagementId: 'eng-1',
  name: '王敏',
  role: 'business_lead',
};
export const li: Stakeholder = { id: 'sh-li', engagementId: 'eng-1', name: '李强', role: 'it_lead' };
const interview: Interview = {
  id: 'int-1',
  engagementId: 'eng-1',
  stakeholderId: 'sh-wang',
  language: 'zh',
  depth: 'thorough',
  status: 'open',
  createdAt: at,
};

export function message(position: number, text = `第 ${position} 句`): Message {
  const author = position % 2 === 1 ? 'zhilu' : 'stakeholder';
  return { id: `int-1:m${position}`, interviewId: 'int-1', position, author, text, slot: 'goal', at };
}
export function run(id: string, key = id): Run {
  return {
    id,
    engagementId: 'eng-1',
    interviewId: 'int-1',
    kind: 'answer',
    key,
    status: 'accepted',
    acceptedAt: at,
    endedAt: null,
  };
}
export function event(runId: string, sequence: number, data: RunEvent['data'] = {}): RunEvent {
  return { runId, sequence, type: sequence === 1 ? 'accepted' : 'reply', data, at };
}
export function finding(id: string, slot: string, text: string, authorId = 'sh-wang'): Finding {
  return {
    id,
    engagementId: 'eng-1',
    slot,
    value: { kind: 'text', text },
    origin: 'stated',
    confidence: 0.9,
    evidence: [{ interviewId: 'int-1', messageId: 'int-1:m2', stakeholderId: authorId, words: text }],
    author: { kind: 'stakeholder', id: authorId },
    at,
  };
}
export function plan(version: number): Plan {
  return {
    id: `plan-${version}`,
    engagementId: 'eng-1',
    version,
    language: 'zh',
    status: 'finished',
    title: `路线图第 ${version} 版`,
    createdAt: at,
    basis: 'basis',
    sections: ['summary', 'portfolio', 'risks'].map((id) => ({
      id,
      title: id,
      blocks: [{ kind: 'gap', text: `${id}：尚无依据` }],
    })),
    sources: [{ id: 's1', kind: 'interview', title: '访谈', text: '原话', reference: 'int-1:m2' }],
    faults: [],
    answers: [{ slot: 'budget.total', label: '预算', value: '300 万元', by: '王敏' }],
    roadmap: { company: '江州银行', activities: [{ id: 'pilot', owner: 'business_lead' }] },
  };
}

/** Opens the interview by a start run that is over. */
export async function openInterview(store: Store): Promise<void> {
  const start: Run = { ...run('r-start'), kind: 'start' };
  await store.runs.accept({ run: start, interview, message: null, event: event(start.id, 1) });
  await store.runs.record({
    engagementId: engagement.id,
    run: { id: start.id, status: 'done', endedAt: at },
  });
}
