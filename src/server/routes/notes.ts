import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { describeValue } from '../../../agents/engagement/describe-value.ts';
import { type EngagementView, viewEngagement } from '../../../agents/engagement/engagement-view.ts';
import { putQuestion } from '../../../agents/interview/asked-question.ts';
import { acceptedProposalSchema } from '../../../agents/notes/accepted-proposal.ts';
import { longestNotes } from '../../../agents/notes/notes-text.ts';
import { proposalSchema, unreadPieceSchema } from '../../../agents/notes/proposal.ts';
import type { FindingValue } from '../../domain/finding.ts';
import { bilingualSchema, both } from '../../domain/language.ts';
import type { AppDeps } from '../app-deps.ts';
import { newRouter } from '../new-router.ts';
import { ProblemError } from '../problem.ts';
import { findingRecord, runRecord } from '../record-schemas.ts';
import { theEngagement } from '../records.ts';
import {
  bodyProblems,
  idempotencyHeaders,
  idInPath,
  jsonBody,
  jsonContent,
  listOf,
  problems,
} from '../route-parts.ts';

const tags = ['notes'];
const engagementPath = idInPath('engagementId', 'eng_1f0c');
const notesText = z
  .string()
  .meta({ description: `The document as plain text, at most ${longestNotes} characters.` });

const proposal = proposalSchema
  .extend({
    label: bilingualSchema,
    reading: bilingualSchema.meta({ description: 'The value as a person would say it.' }),
  })
  .meta({
    id: 'Proposal',
    example: {
      id: '4-budget.total',
      slot: 'budget.total',
      value: { kind: 'quantity', low: 8000000, high: 8000000, unit: 'cny', approximate: false },
      words: '预算批了 800 万',
      start: 3,
      end: 13,
      line: 1,
      speaker: '王敏',
      stakeholderId: 'stk_7a2e',
      confidence: 0.81,
      question: null,
      alternatives: [],
      label: { zh: '预算', en: 'budget' },
      reading: { zh: '800 万元', en: 'CNY 8 million' },
    },
  });

const read = createRoute({
  method: 'post',
  path: '/engagements/{engagementId}/notes',
  tags,
  operationId: 'readNotes',
  summary:
    '把会议记录、转录稿或填好的问卷逐行读成提议；不写入任何内容 / Read notes, a transcript or a filled questionnaire line by line into proposals; nothing is stored',
  description:
    "A proposal is nobody's word until it is confirmed. `words` is the piece of the text from `start` to `end`, to the letter. What was not understood comes back in `unread`; instructions in a document are not followed.",
  request: {
    params: engagementPath,
    ...jsonBody(
      z
        .strictObject({
          text: notesText,
          stakeholderId: z.string().optional().meta({
            description:
              'Whose words the document holds where it names nobody, such as who filled in the form.',
          }),
        })
        .meta({ id: 'NewNotes', example: { text: '王敏：预算批了 800 万。' } }),
    ),
  },
  responses: {
    200: jsonContent(
      z.strictObject({
        proposals: listOf(proposal).shape.items,
        unread: z.array(unreadPieceSchema),
      }),
      'In the order of the document',
    ),
    ...problems('not-found', ...bodyProblems),
  },
});

const confirm = createRoute({
  method: 'post',
  path: '/engagements/{engagementId}/notes/confirm',
  tags,
  operationId: 'confirmNotes',
  summary:
    '确认提议，连同文件一起记录在案，并得知哪些决定随之变动 / Confirm proposals: they go on record with the document, and the answer says which decisions turned',
  description:
    'Send the same text, and of the proposals those that hold, with slot, value or stakeholder put right where they were wrong. The same confirmation again changes nothing.',
  request: {
    params: engagementPath,
    headers: idempotencyHeaders,
    ...jsonBody(
      z
        .strictObject({
          text: notesText,
          accepted: z.array(acceptedProposalSchema).min(1).max(500),
          by: z.string().trim().min(1).max(80).meta({ description: 'The name of who confirms.' }),
        })
        .meta({
          id: 'NotesConfirmation',
          example: {
            text: '王敏：预算批了 800 万。',
            accepted: [
              {
                slot: 'budget.total',
                value: { kind: 'quantity', low: 8000000, high: 8000000, unit: 'cny', approximate: false },
                start: 3,
                end: 13,
                stakeholderId: 'stk_7a2e',
                speaker: '王敏',
                confidence: 0.81,
              },
            ],
            by: '陈晨',
          },
        }),
    ),
  },
  responses: {
    200: jsonContent(
      z.strictObject({
        run: runRecord,
        findings: z.array(findingRecord),
        changes: z
          .array(z.strictObject({ kind: z.string(), on: z.string(), text: bilingualSchema }))
          .meta({ description: 'Decisions that turned, the weightiest first; empty when none did.' }),
      }),
      'The findings on record',
    ),
    ...problems('not-found', 'conflict', ...bodyProblems),
  },
});

/** Documents that count as an interview: read into proposals, and confirmed by a person. */
export function noteRoutes(deps: AppDeps) {
  const { knowledge, notes } = deps;

  function inWords(view: EngagementView, slot: string, value: FindingValue) {
    const question = putQuestion(knowledge, view.situation, slot);
    return { label: question?.label ?? both(slot, slot), reading: describeValue(value, question) };
  }

  return newRouter()
    .openapi(read, async (c) => {
      const records = await theEngagement(deps, c, c.req.valid('param').engagementId);
      const { text, stakeholderId } = c.req.valid('json');
      const { proposals, unread } = notes.read(records, { text, stakeholderId: stakeholderId ?? null });
      const view = viewEngagement(knowledge, records);
      const items = proposals.map((each) => ({ ...each, ...inWords(view, each.slot, each.value) }));
      return c.json({ proposals: items, unread: [...unread] }, 200);
    })
    .openapi(confirm, async (c) => {
      const records = await theEngagement(deps, c, c.req.valid('param').engagementId);
      const key = c.req.valid('header')['Idempotency-Key'];
      const confirmed = await notes.confirm(records, {
        ...c.req.valid('json'),
        ...(key === undefined ? {} : { key }),
      });
      if (!confirmed) throw keyUsedForOtherNotes;
      const { run, findings, changes } = confirmed;
      return c.json({ run, findings: [...findings], changes: [...changes] }, 200);
    });
}

const keyUsedForOtherNotes = new ProblemError(
  'conflict',
  both(
    '此 Idempotency-Key 已用于另一次确认；新的确认请换新键。',
    'This Idempotency-Key was used for another confirmation; a new one needs a new key.',
  ),
);
