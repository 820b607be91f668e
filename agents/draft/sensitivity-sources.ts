import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { percent, termOf } from '../../tools/analyse-sensitivity/wording.ts';
import { figure } from '../../tools/rounding.ts';
import {
  examined,
  farChange,
  firstPlaceText,
  nameOf,
  shareText,
  smallestChanges,
} from './sensitivity-facts.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';

/** What the sensitivity analysis found: as a whole, and how each scenario fared in the trials. */
export function sensitivitySources(matter: SourceMatter): readonly PlanSource[] {
  const { sensitivity } = matter.method;
  const whole = source(matter, {
    id: sourceIds.tool('analyse_sensitivity'),
    kind: 'tool',
    title: both('测算 · 什么会改变结论', 'Calculation · what would change the result'),
    reference: 'analyse_sensitivity',
    texts: [
      ...[firstPlaceText(matter)].flatMap((text) => text ?? []),
      ...[farChange(matter)].flatMap((change) => (change ? [stopped(change.text)] : [])),
      ...smallestChanges(matter).map(({ text }) => stopped(text)),
      ...tornadoTexts(matter),
      ...sensitivity.messages,
    ],
  });
  const parts = sensitivity.scenarios.map((scenario) => {
    const name = nameOf(matter, scenario.id);
    const ranks = scenario.rankAcceptability.map((share, place) => {
      const [told, prose] = [percent(share), shareText(share)];
      return both(`第 ${place + 1} 名 ${told}（${prose.zh}）`, `rank ${place + 1} ${told} (${prose.en})`);
    });
    const quadrants = scenario.quadrantAcceptability.map((share, place) => {
      const [told, prose] = [percent(share), shareText(share)];
      return both(
        `第 ${place + 1} 象限 ${told}（${prose.zh}）`,
        `quadrant ${place + 1} ${told} (${prose.en})`,
      );
    });
    return source(matter, {
      id: sourceIds.tool('analyse_sensitivity', scenario.id),
      kind: 'tool',
      title: both(`测算 · 试算中的${name.zh}`, `Calculation · ${name.en} in the trials`),
      reference: `analyse_sensitivity#${scenario.id}`,
      texts: [
        scenario.message,
        both(
          `各名次所占比例：${ranks.map((text) => text.zh).join('，')}。各象限所占比例：${quadrants.map((text) => text.zh).join('，')}。`,
          `Share of trials by rank: ${ranks.map((text) => text.en).join(', ')}. By quadrant: ${quadrants.map((text) => text.en).join(', ')}.`,
        ),
      ],
    });
  });
  return [whole, ...parts];
}

function tornadoTexts(matter: SourceMatter): readonly Bilingual[] {
  return (examined(matter)?.tornado.value ?? []).map(({ input, from, to, atFrom, atTo, swing }) => {
    const term = termOf(input);
    const unit = input.kind === 'weight' ? both('分', 'points') : both('级', 'levels');
    return both(
      `“${term.zh}”从 ${figure(from)} ${unit.zh}到 ${figure(to)} ${unit.zh}，总分从 ${figure(atFrom)} 分到 ${figure(atTo)} 分，相差 ${figure(swing)} 分。`,
      `${term.en} from ${figure(from)} to ${figure(to)} ${unit.en}: total from ${figure(atFrom)} to ${figure(atTo)} points, a difference of ${figure(swing)} points.`,
    );
  });
}

function stopped(text: Bilingual): Bilingual {
  return both(`${text.zh}。`, `${text.en}.`);
}
