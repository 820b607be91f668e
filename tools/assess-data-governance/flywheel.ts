import type { Level } from '../../src/domain/feasibility.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { PracticeGap } from '../practice-gap.ts';
import type { AssessDataGovernanceOutput, GovernanceStep, Need, Turn, turnIds } from './schema.ts';

type TurnId = (typeof turnIds)[number];

/**
 * What each turn of the flywheel rests on (guide 2.3, pages 16 to 17). A turn turns once its practices stand at the
 * target for the company's size; `below` is how many levels under the target are enough. Use comes one level before
 * feedback: data must be within reach before what users say can return. The reading of levels is ours.
 */
const turns: readonly {
  readonly id: TurnId;
  readonly name: Bilingual;
  readonly rests: readonly { readonly practice: GovernanceStep; readonly below: number }[];
}[] = [
  { id: 'collect', name: both('采集', 'collection'), rests: [{ practice: 'data.collection', below: 0 }] },
  { id: 'label', name: both('标注', 'labelling'), rests: [{ practice: 'data.labelling', below: 0 }] },
  {
    id: 'train',
    name: both('训练', 'training'),
    rests: [
      { practice: 'data.preprocessing', below: 0 },
      { practice: 'data.evaluation', below: 0 },
    ],
  },
  { id: 'use', name: both('使用', 'use'), rests: [{ practice: 'data.use', below: 1 }] },
  { id: 'feedback', name: both('反馈', 'feedback'), rests: [{ practice: 'data.use', below: 0 }] },
];

/** The five turns, whether the wheel is closed, and its picture. `labels`: whether the scenarios need labels at all. */
export function flywheelOf(
  gaps: readonly PracticeGap[],
  labels: Need,
): AssessDataGovernanceOutput['flywheel'] {
  const told = turns.map((turn): Turn => {
    const rests = turn.rests.flatMap(({ practice, below }) => {
      const gap = gaps.find(({ id }) => id === practice);
      return gap ? [{ gap, needs: Math.max(1, gap.target - below) }] : [];
    });
    const state = turn.id === 'label' && labels === 'no' ? 'not-needed' : stateOf(rests);
    return {
      id: turn.id,
      name: turn.name,
      state,
      rests: rests.map(({ gap, needs }) => ({ practice: gap.id, level: gap.level, needs })),
      because: reasonOf(state, rests),
    };
  });
  const missing = told.filter(({ state }) => state === 'missing');
  const unknown = told.filter(({ state }) => state === 'unknown');
  return {
    turns: told,
    closed: missing.length > 0 ? false : unknown.length > 0 ? null : true,
    message: flywheelMessage(missing, unknown),
    mermaid: both(picture(told, 'zh'), picture(told, 'en')),
  };
}

type Rest = { readonly gap: PracticeGap; readonly needs: Level };

function stateOf(rests: readonly Rest[]): Turn['state'] {
  if (rests.some(({ gap, needs }) => gap.level !== null && gap.level < needs)) return 'missing';
  return rests.length === 0 || rests.some(({ gap }) => gap.level === null) ? 'unknown' : 'turning';
}

function reasonOf(state: Turn['state'], rests: readonly Rest[]): Bilingual {
  if (state === 'not-needed') {
    return both(
      '起步场景用不到标注样本，这一环先不算。',
      'The first scenarios do not learn from labelled samples, so this turn is left out.',
    );
  }
  const parts = rests.map(({ gap, needs }) =>
    gap.level === null
      ? both(`${gap.name.zh}处在第几级还没有人说过`, `nobody has said at which level ${gap.name.en} stands`)
      : both(
          `${gap.name.zh}在第 ${gap.level} 级，转起来要第 ${needs} 级`,
          `${gap.name.en} stands at level ${gap.level}, and the turn takes level ${needs}`,
        ),
  );
  const reason = joinTexts(parts, both('；', '; '));
  return both(`${reason.zh}。`, `${sentenceCase(reason.en)}.`);
}

function flywheelMessage(missing: readonly Turn[], unknown: readonly Turn[]): Bilingual {
  const list = (some: readonly Turn[]) => joinTexts(some.map(({ name }) => name));
  if (missing.length > 0) {
    const names = list(missing);
    const open = list(unknown);
    return both(
      `数据飞轮还没转起来，断在：${names.zh}${unknown.length > 0 ? `；${open.zh}的情况还不清楚` : ''}。`,
      `The data flywheel does not turn yet. Missing: ${names.en}${unknown.length > 0 ? `; not known: ${open.en}` : ''}.`,
    );
  }
  if (unknown.length > 0) {
    const names = list(unknown);
    return both(
      `数据飞轮能不能转起来还不清楚：没有人说过${names.zh}这几环的情况。`,
      `Whether the data flywheel turns is not known: nobody has told how things stand with ${names.en}.`,
    );
  }
  return both('数据飞轮各环都在转。', 'Every turn of the data flywheel turns.');
}

const marks: Readonly<Record<Turn['state'], Bilingual>> = {
  turning: both('', ''),
  missing: both('（断在这里）', ' (missing)'),
  unknown: both('（不清楚）', ' (not known)'),
  'not-needed': both('（暂不需要）', ' (not needed yet)'),
};

/** Five boxes in a ring; what is missing is drawn in dashes, so that the mark also shows in black and white. */
function picture(told: readonly Turn[], language: 'zh' | 'en'): string {
  const boxes = told.map(({ id, name, state }) => `  ${id}["${name[language]}${marks[state][language]}"]`);
  const arrows = told.map(({ id, state }, place) => {
    const next = told[(place + 1) % told.length]?.id ?? id;
    return `  ${id} ${state === 'missing' ? '-.->' : '-->'} ${next}`;
  });
  const missing = told.filter(({ state }) => state === 'missing').map(({ id }) => id);
  const marked =
    missing.length === 0
      ? []
      : [
          '  classDef missing stroke-dasharray: 5 5,stroke-width: 3px',
          `  class ${missing.join(',')} missing`,
        ];
  return ['flowchart LR', ...boxes, ...arrows, ...marked].join('\n');
}
