import type { Bilingual } from '../../src/domain/language.ts';
import { slotParts } from '../../src/domain/slot.ts';
import { foldText } from './fold-text.ts';

interface Labelled {
  readonly slot: string;
  readonly label: Bilingual;
}

/** A slot's whole label as it stands in a text; for a scenario's slot the scenario's name together with it. */
export interface LabelPlace {
  readonly slot: string;
  readonly start: number;
  readonly end: number;
}

const zhLead =
  '我们?|咱们?|公司|本|这次|此次|目前|现在|总的?|整体|的|话|那|至于|关于|说到|对了|不过|但是?|可是|然而|而且?|和|还有|另外|然后|顺便|说一下|提一下|也|就';
const enLead =
  'the|our|a|an|total|overall|and|but|however|also|as for|about|on|for|we have|my|with|plus|though';

/** All that may stand before a label where the label is what is spoken of: 培训预算 is another budget. */
const leadIn = new RegExp(`^(?:${zhLead}|(?<![a-z])(?:${enLead})(?![a-z])|[\\s,:、(])*$`);

const zhLink =
  '的话|的|嘛|呢|啊|吧|是|为|有|在|定|算|选|打|给|大概|大约|约|差不多|可能|应该|估计|一共|总共|合计|总计|就|也|只|能|要|得|需要|可以|出|最多|至少|起码|最少|不超过|不到|不少于|不低于|不高于|接近|将近|超过|近|这块|这一块|方面|我们?|目前|现在|最晚|最迟|最早|到|于|了';
const enLink =
  'is|are|was|be|will|would|should|of|at|by|in|on|around|about|roughly|approximately|some|least|most|up to|we|have|has|there|maybe|probably|over|under|less than|more than|no more than|currently|now|a|an|the|it|to|can|spare';

/** All that may stand between a label and what is said of it: 预算里硬件占200万 says nothing of the whole. */
const link = new RegExp(`^(?:${zhLink}|(?<![a-z])(?:${enLink})(?![a-z])|[\\s:,、~=(])+`);

/** All that may close such a statement. */
const closing =
  /^(?:左右|上下|以内|之内|以上|以下|之间|出头|之前|以前|前|底|吧|了|的|啊|呢|呀|哈|嘛|元|人民币|人|就行|够了|为主|这样|算是|(?<![a-z])(?:or so|yuan|in total|altogether|please|i think|i guess|now|too|as well|people|at most|max)(?![a-z])|[\s.!~)、，,\p{Extended_Pictographic}]|和|(?<![a-z])and(?![a-z]))+/u;

/** A text without the link words that it opens with, and how long they were. */
export function afterLink(text: string): { readonly text: string; readonly skipped: number } {
  const skipped = link.exec(text)?.[0].length ?? 0;
  return { text: text.slice(skipped), skipped };
}

/** What is left of a text behind a value once its closing words are off. */
export function afterClosing(text: string): string {
  return text.slice(closing.exec(text)?.[0].length ?? 0);
}

/** Whether a text holds no more than words that lead up to a label. */
export function leadsIn(text: string): boolean {
  return leadIn.test(text);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A label in a pattern: its spaces are optional beside Chinese, and it does not stand inside a Latin word. */
function labelSource(label: string): string {
  const folded = foldText(label).trim();
  const words = folded
    .split(/\s+/)
    .map(escaped)
    .join(/\p{Script=Han}/u.test(folded) ? '\\s*' : '\\s+');
  const opens = /^[a-z0-9]/.test(folded) ? '(?<![a-z0-9])' : '';
  const closes = /[a-z0-9]$/.test(folded) ? 's?(?![a-z0-9])' : '';
  return `${opens}${words}${closes}`;
}

const scenarioLink = '(?:的|里|这个场景|场景|[\\s·:\\-])*';

/** A scenario's label is put together as 名·label and "name: label"; both parts have to be said. */
function sources({ slot, label }: Labelled): string[] {
  if (slotParts(slot).scenario === null) {
    return [labelSource(label.zh), labelSource(label.en)];
  }
  return [
    [label.zh, '·'],
    [label.en, ': '],
  ].flatMap(([text = '', mark = '']) => {
    const at = text.lastIndexOf(mark);
    if (at <= 0) {
      return [];
    }
    const [name, own] = [labelSource(text.slice(0, at)), labelSource(text.slice(at + mark.length))];
    return [`${name}${scenarioLink}${own}`, `${own}\\s*(?:of|for|in|at)\\s+(?:the\\s+)?${name}`];
  });
}

const tight = (text: string): string => text.replace(/\s+/g, '');

const known = new WeakMap<Bilingual, readonly string[]>();

/** The label's own words without spaces, and without the scenario's name before them. */
function marksOf({ slot, label }: Labelled): readonly string[] {
  const marks =
    known.get(label) ??
    [
      [label.zh, '·'],
      [label.en, ':'],
    ].map(([text = '', mark = '']) =>
      tight(foldText(slotParts(slot).scenario === null ? text : text.slice(text.lastIndexOf(mark) + 1))),
    );
  known.set(label, marks);
  return marks;
}

/**
 * Where a folded text bears whole labels of a list, a longer one in place of those that it holds. Labels that several
 * slots share are left out: which is meant cannot be told.
 */
export function labelPlaces(text: string, slots: readonly Labelled[]): LabelPlace[] {
  const squeezed = tight(text);
  const found = slots
    .filter((slot) => marksOf(slot).some((mark) => squeezed.includes(mark)))
    .flatMap((slot) =>
      sources(slot).flatMap((source) =>
        [...text.matchAll(new RegExp(source, 'g'))].map((match) => ({
          slot: slot.slot,
          start: match.index,
          end: match.index + match[0].length,
        })),
      ),
    );
  return found.filter(
    (place) =>
      !found.some(
        (other) => other.slot !== place.slot && other.start <= place.start && place.end <= other.end,
      ),
  );
}

/** Whether a folded text bears a slot's whole label. */
export function bearsLabel(text: string, slot: Labelled): boolean {
  return labelPlaces(text, [slot]).length > 0;
}
