import { type Bilingual, both, type Language } from '../../src/domain/language.ts';
import type { ProposedStep } from './schema.ts';

/** A label's number is followed by a dot in the middle: mermaid 11 takes "1. " for a list and refuses to draw it. */
const numbered = (place: number, text: string) => `${place} · ${text}`;

/** Shapes tell performers apart: people in boxes, AI rounded, rules six-sided, systems with double sides. */
const shapes: Readonly<Record<ProposedStep['by'], readonly [string, string]>> = {
  person: ['[', ']'],
  ai: ['([', '])'],
  rule: ['{{', '}}'],
  system: ['[[', ']]'],
};

const changes: Readonly<Record<ProposedStep['change'], Bilingual | null>> = {
  new: both('新增', 'new'),
  changed: both('改变', 'changed'),
  same: null,
};

/** A mermaid flowchart of the proposed process, from top to bottom; an arrow with words is a hand-over. */
export function proposedDiagram(steps: readonly ProposedStep[]): Bilingual {
  return both(drawn(steps, 'zh'), drawn(steps, 'en'));
}

function drawn(steps: readonly ProposedStep[], language: Language): string {
  const lines = ['flowchart TD'];
  for (const { place, name, by, performer, change } of steps) {
    const [open, close] = shapes[by];
    const mark = changes[change];
    const doer = `${performer[language]}${mark === null ? '' : language === 'zh' ? `（${mark.zh}）` : ` (${mark.en})`}`;
    lines.push(
      `  s${place}${open}"${numbered(place, escaped(name[language]))}<br/>${escaped(doer)}"${close}`,
    );
  }
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (next === undefined) continue;
    const label = isHandOver(step, next)
      ? `|"${language === 'zh' ? '交给' : 'to '}${escaped(afterHan(next.performer)[language])}"|`
      : '';
    lines.push(`  s${step.place} -->${label} s${next.place}`);
  }
  lines.push('  classDef new stroke-width:3px', '  classDef changed stroke-dasharray:4 3');
  for (const change of ['new', 'changed'] as const) {
    const nodes = steps.filter((step) => step.change === change).map(({ place }) => `s${place}`);
    if (nodes.length > 0) lines.push(`  class ${nodes.join(',')} ${change}`);
  }
  return lines.join('\n');
}

/** Work passes to other people, from people to a machine, or back; what machines pass on among themselves is none. */
export function isHandOver(from: ProposedStep, to: ProposedStep): boolean {
  return (from.by === 'person' || to.by === 'person') && from.performer.en !== to.performer.en;
}

/** Chinese sets a space between a character and a Latin word such as AI. */
export function afterHan(text: Bilingual): Bilingual {
  return both(/^[A-Za-z]/.test(text.zh) ? ` ${text.zh}` : text.zh, text.en);
}

/** A mermaid flowchart of steps as somebody told them, in the words of the telling. */
export function saidDiagram(steps: readonly string[]): string {
  return [
    'flowchart TD',
    ...steps.map((step, index) => `  t${index + 1}["${numbered(index + 1, escaped(step))}"]`),
    ...steps.slice(1).map((_, index) => `  t${index + 1} --> t${index + 2}`),
  ].join('\n');
}

/** What would end a label, or be read as markup or emphasis, becomes mermaid's entity of that character. */
function escaped(text: string): string {
  return text
    .replace(/[#"<>&`\\*_~]/gu, (mark) => `#${mark.codePointAt(0)};`)
    .replace(/\s+/gu, ' ')
    .trim();
}
