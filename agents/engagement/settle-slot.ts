import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Finding, FindingValue } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Identifiers } from '../../src/ports/identifiers.ts';
import type { Store } from '../../src/ports/store.ts';
import { type DecisionChange, decisionChanges } from '../../tools/assessment/decision-change.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { putQuestion } from '../interview/asked-question.ts';
import type { ReplyForm } from '../understanding/asked-question.ts';
import { type EngagementRecords, viewEngagement } from './engagement-view.ts';

export interface SettleDeps {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}

/** What an analyst's word or a person's correction came to: the finding on record, and the decisions that turned by it. */
export interface Settlement {
  readonly finding: Finding;
  readonly changes: readonly DecisionChange[];
}

/**
 * Puts an analyst's word on a slot on record. It outweighs what stakeholders said and overwrites nothing of it. The
 * same word from the same analyst again is the finding that stands. Throws `ToolInputError` for a slot that the bank
 * does not hold, a value that the slot's question does not accept, and an analyst named like a stakeholder's id.
 */
export async function settleSlot(
  deps: SettleDeps,
  records: EngagementRecords,
  entry: { slot: string; value: FindingValue; analyst: string },
): Promise<Settlement> {
  const { slot, value, analyst } = entry;
  if (records.stakeholders.some((person) => person.id === analyst)) {
    throw new ToolInputError(
      'analyst',
      both(
        '这是一位干系人的编号；请写分析师的姓名。',
        "This is a stakeholder's id; give the analyst's name.",
      ),
    );
  }
  return putOnRecord(deps, records, {
    slot,
    value,
    confidence: 1,
    author: { kind: 'analyst', id: analyst },
  });
}

/**
 * Puts a stakeholder's own correction of a slot on record, with the words that it rests on. It replaces what that
 * person said before, which stays in the history, and nobody else's word. Throws `ToolInputError` as `settleSlot`
 * does; that one does not know is accepted.
 */
export async function correctSlot(
  deps: SettleDeps,
  records: EngagementRecords,
  entry: { slot: string; value: FindingValue; stakeholderId: string; words: string; confidence: number },
): Promise<Settlement> {
  const { slot, value, stakeholderId, words, confidence } = entry;
  return putOnRecord(deps, records, {
    slot,
    value,
    confidence,
    words,
    author: { kind: 'stakeholder', id: stakeholderId },
  });
}

async function putOnRecord(
  deps: SettleDeps,
  records: EngagementRecords,
  entry: Pick<Finding, 'slot' | 'value' | 'confidence' | 'author'> & { words?: string },
): Promise<Settlement> {
  const { slot, value, confidence, author, words } = entry;
  const before = viewEngagement(deps.knowledge, records);
  const question = putQuestion(deps.knowledge, before.situation, slot);
  if (!question) throw unknownSlot(slot);
  const doesNotKnow = author.kind === 'stakeholder' && value.kind === 'unknown';
  const refusal = doesNotKnow ? null : refusalOf(value, question.form);
  if (refusal) throw new ToolInputError('value', refusal);
  const standing = records.findings.find(
    (finding) =>
      finding.slot === slot && finding.author.kind === author.kind && finding.author.id === author.id,
  );
  if (standing && sameValue(standing.value, value)) return { finding: standing, changes: [] };
  const id = deps.identifiers.next('fnd');
  const finding: Finding = {
    id,
    engagementId: records.engagement.id,
    slot,
    value,
    origin: 'stated',
    confidence,
    // Words said at the review belong to no interview; the finding itself is where they are kept.
    evidence:
      words === undefined ? [] : [{ interviewId: null, messageId: id, stakeholderId: author.id, words }],
    author,
    at: deps.clock.now(),
  };
  await deps.store.runs.record({ engagementId: records.engagement.id, findings: [finding] });
  const kept = records.findings.filter((old) => old !== standing);
  const after = viewEngagement(deps.knowledge, { ...records, findings: [...kept, finding] });
  return { finding, changes: decisionChanges(before.assessment.decisions, after.assessment.decisions) };
}

/** Values of one kind have their keys in the order of their schema, so equal values give equal text. */
function sameValue(a: FindingValue, b: FindingValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function unknownSlot(slot: string): ToolInputError {
  return new ToolInputError(
    'slot',
    both(
      `题库里没有“${slot}”；可用的名称见 findings 列表中的 slot。`,
      `The question bank holds no "${slot}"; the names in use are the slots of the findings.`,
    ),
  );
}

/** Why a question does not accept a value, with what it accepts; null when it does. */
export function refusalOf(value: FindingValue, form: ReplyForm): Bilingual | null {
  const fits = accepts(value, form);
  return fits ? null : acceptedBy(form);
}

function accepts(value: FindingValue, form: ReplyForm): boolean {
  switch (form.kind) {
    case 'choice':
      return value.kind === 'choice' && form.options.some((option) => option.id === value.option);
    case 'choices':
      return (
        value.kind === 'choices' &&
        value.options.length >= 1 &&
        value.options.length <= form.most &&
        new Set(value.options).size === value.options.length &&
        value.options.every((id) => form.options.some((option) => option.id === id))
      );
    case 'quantity':
      return (
        value.kind === 'quantity' &&
        value.unit === form.unit &&
        value.low <= value.high &&
        value.low >= form.min &&
        (form.max === undefined || value.high <= form.max)
      );
    case 'date':
      return value.kind === 'date' || (form.optional && saysNone(value));
    case 'text':
      return (value.kind === 'text' && value.text.trim().length > 0) || saysNone(value);
    default:
      return value.kind === form.kind;
  }
}

/** "There is none", as an interview records it for a date or a free text. */
function saysNone(value: FindingValue): boolean {
  return value.kind === 'choice' && value.option === 'none';
}

function acceptedBy(form: ReplyForm): Bilingual {
  switch (form.kind) {
    case 'choice': {
      const ids = form.options.map((option) => option.id).join(', ');
      return both(
        `应为 {"kind": "choice", "option": …}，选项：${ids}。`,
        `Accepted is {"kind": "choice", "option": ...} with one of: ${ids}.`,
      );
    }
    case 'choices': {
      const ids = form.options.map((option) => option.id).join(', ');
      return both(
        `应为 {"kind": "choices", "options": […]}，1 到 ${form.most} 项且不重复，选项：${ids}。`,
        `Accepted is {"kind": "choices", "options": [...]} with 1 to ${form.most} different of: ${ids}.`,
      );
    }
    case 'level':
      return both(
        '应为 {"kind": "level", "level": 1 到 5}。',
        'Accepted is {"kind": "level", "level": 1 to 5}.',
      );
    case 'quantity': {
      const most =
        form.max === undefined ? both('', '') : both(`、至多 ${form.max}`, `, at most ${form.max}`);
      return both(
        `应为 {"kind": "quantity", "unit": "${form.unit}", "low": …, "high": …, "approximate": …}，low 不高于 high，至少 ${form.min}${most.zh}。`,
        `Accepted is {"kind": "quantity", "unit": "${form.unit}", "low": ..., "high": ..., "approximate": ...} with low not above high, at least ${form.min}${most.en}.`,
      );
    }
    case 'date':
      return both(
        '应为 {"kind": "date", "date": "YYYY-MM-DD", "precision": …}。',
        'Accepted is {"kind": "date", "date": "YYYY-MM-DD", "precision": ...}.',
      );
    case 'yesno':
      return both(
        '应为 {"kind": "yesno", "yes": true 或 false}。',
        'Accepted is {"kind": "yesno", "yes": true or false}.',
      );
    case 'text':
      return both('应为 {"kind": "text", "text": …}。', 'Accepted is {"kind": "text", "text": ...}.');
  }
}
