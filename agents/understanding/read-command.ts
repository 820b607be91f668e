import {
  askSomeoneElse,
  commandPatterns,
  markBeside,
  openers,
  particles,
  unknownHeart,
  unknownPadding,
} from './command-phrases.ts';
import type { Clause, ReplyText } from './reply-text.ts';
import type { PlainCommand } from './understanding.ts';

const anchored: readonly (readonly [PlainCommand, readonly RegExp[]])[] = commandPatterns.map(
  ([command, patterns]) => [command, patterns.map((pattern) => new RegExp(`^(?:${pattern.source})$`, 'u'))],
);

/** The command that a whole folded text is, politeness and particles aside. */
export function commandOf(text: string): PlainCommand | undefined {
  if (/^[?\s]+$/.test(text) && text.includes('?')) {
    return 'help';
  }
  for (const form of forms(text)) {
    for (const [command, patterns] of anchored) {
      if (patterns.some((pattern) => pattern.test(form))) {
        return command;
      }
    }
  }
  return saysUnknown(text) ? 'unknown' : undefined;
}

/** The text as it is, and with its openers taken off one by one. */
function forms(text: string): string[] {
  const found: string[] = [];
  const add = (form: string): void => {
    for (const candidate of [form.trim(), form.replace(particles, '').trim()]) {
      if (candidate !== '' && !found.includes(candidate)) {
        found.push(candidate);
      }
    }
  };
  let left = text.trim();
  add(left);
  for (let step = 0; step < 4; step += 1) {
    const next = left.replace(openers, '');
    if (next === left || next === '') {
      break;
    }
    left = next;
    add(left);
  }
  return found;
}

/**
 * Whether a folded clause says no more than that the speaker does not know (or whom to ask). `besides` are words
 * that may stand beside it, such as the label of what is asked.
 */
export function saysUnknown(text: string, besides: readonly string[] = []): boolean {
  const plain = text.replace(particles, '').trim();
  let about = plain;
  for (const word of besides) {
    about = about.replace(word, '');
  }
  if (
    !markBeside.test(plain) &&
    [plain, about.replace(/^(?:的|方面|这块|这个|事情?|问题|话|[\s,])+/, '')].some((form) =>
      askSomeoneElse.test(form),
    )
  ) {
    return true;
  }
  const heart = unknownHeart.exec(plain);
  if (heart === null) {
    return false;
  }
  let around = ` ${plain.slice(0, heart.index)} ${plain.slice(heart.index + heart[0].length)} `;
  if (/\d/.test(around)) {
    return false;
  }
  for (const word of besides) {
    around = around.split(word).join(' ');
  }
  around = around.replace(unknownPadding, ' ').replace(unknownHeart, ' ');
  return around.replace(/[^\p{L}]/gu, '').length <= (/\p{Script=Han}/u.test(around) ? 1 : 3);
}

/** The commands of a reply's clauses, in order, questions to us included; `undefined` for clauses that are none. */
export function clauseCommands(clauses: readonly Clause[]): (PlainCommand | undefined)[] {
  return clauses.map((clause) => commandOf(clause.text));
}

/** The command that a whole reply is, commas and all. */
export function wholeCommand(reply: ReplyText): PlainCommand | undefined {
  const first = reply.clauses[0];
  const last = reply.clauses.at(-1);
  if (first === undefined || last === undefined) {
    return /\?/.test(reply.folded) ? 'help' : undefined;
  }
  const whole = commandOf(reply.folded.slice(first.start, last.end));
  if (whole !== undefined) {
    return whole;
  }
  const each = clauseCommands(reply.clauses);
  const [command] = each;
  return command !== undefined && each.every((other) => other === command) ? command : undefined;
}
