import type { AskedQuestion } from './asked-question.ts';
import { readDate } from './read-date.ts';
import { readLevel } from './read-level.ts';
import { readOptions } from './read-options.ts';
import { readQuantity } from './read-quantity.ts';
import { readText } from './read-text.ts';
import { readYesNo } from './read-yes-no.ts';
import type { Reading } from './reading.ts';
import type { ReplyText } from './reply-text.ts';

/** Reads a reply as an answer to one question, by the question's form. */
export function readForm(reply: ReplyText, { form }: AskedQuestion, today: string): Reading {
  switch (form.kind) {
    case 'choice':
      return readOptions(reply, form.options);
    case 'choices':
      return readOptions(reply, form.options, form.most);
    case 'level':
      return readLevel(reply, form.levels);
    case 'quantity':
      return readQuantity(reply, form);
    case 'date':
      return readDate(reply, form.optional, today);
    case 'yesno':
      return readYesNo(reply);
    case 'text':
      return readText(reply);
  }
}
