import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { Staffing } from '../../tools/assess-talent/schema.ts';
import { peopleNames } from '../../tools/assess-talent/staffing.ts';
import { peopleInWords } from './people-in-words.ts';
import { peopleAtHand } from './people-told.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { evidenceOn, listed } from './voice.ts';

const whole = sourceIds.tool('assess_talent');

/** Whether the people are there, in one sentence. */
export function staffingVerdict(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.method.talent.staffing;
  if (rows.length === 0) return [];
  const short = rows.filter(({ gap }) => gap !== null && gap > 0);
  const unknown = rows.filter(({ gap }) => gap === null);
  const citations = [whole, ...staffingEvidence(brief)];
  if (short.length === 0 && unknown.length === rows.length) return [];
  const missing = listed(
    short.map(({ role, gap }) => {
      const people = peopleInWords(gap ?? 0);
      return both(`${peopleNames[role].zh}（${people.zh}）`, `${peopleNames[role].en} (${people.en})`);
    }),
  );
  const enough = listed(rows.flatMap(({ role, gap }) => (gap === 0 ? [peopleNames[role]] : [])));
  const told =
    short.length === 0
      ? unknown.length > 0
        ? both(
            `起步场景要的人手里，${enough.zh}够；别的各有多少，还没有人说过。`,
            `Of the people that the first scenarios need there are enough ${enough.en}; how many there are of the others nobody has said.`,
          )
        : both('起步场景要的人手都够。', 'The people that the first scenarios need are there.')
      : both(`起步场景还缺人手：${missing.zh}。`, `The first scenarios are short of people: ${missing.en}.`);
  return writer.paragraph(writer.claim('tool', told, citations));
}

function staffingEvidence(brief: PlanBrief): readonly string[] {
  return evidenceOn(brief, ['team.it', 'team.ai', 'team.business', 'talent.readiness']);
}

/** Need and have by kind of people; a sentence where nobody told what there is. */
export function staffingTable(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const rows = brief.method.talent.staffing;
  const someKnown = rows.some(({ have }) => have !== null);
  if (!someKnown && rows.length > 0) {
    const needs = joinTexts(
      rows.map(({ role, need }) => {
        const people = peopleInWords(need);
        return both(`${peopleNames[role].zh} ${people.zh}`, `${peopleNames[role].en}: ${people.en}`);
      }),
      both('；', '; '),
    );
    return writer.paragraph(
      writer.claim(
        'assumption',
        both(
          `按场景目录的假设，最忙的时候要的人手是${needs.zh}。`,
          `By the catalogue's assumption, at the busiest it takes ${needs.en}.`,
        ),
        [whole],
      ),
    );
  }
  return writer.table({
    caption: both(
      '最忙的时候要多少人（场景目录的假设，按全职折算）',
      "People needed at the busiest (the catalogue's assumption, in full-time people)",
    ),
    columns: [
      both('人手', 'People'),
      both('要', 'Needed'),
      ...(someKnown ? [both('有', 'At hand'), both('怎么补', 'How the gap is filled')] : []),
    ],
    rows: rows.map((row) => [
      peopleNames[row.role],
      peopleInWords(row.need),
      ...(someKnown
        ? [
            row.have === null ? both('没有人说过', 'nobody said') : peopleAtHand(brief, row.role, row.have),
            fillCell(row),
          ]
        : []),
    ]),
    citations: [whole, ...staffingEvidence(brief)],
  });
}

function fillCell({ need, have, gap, fill }: Staffing): Bilingual {
  if (gap === null || fill === null) return both('先问清现有多少', 'find out first how many there are');
  if (gap === 0 && have === need) return both('刚够，没有余量', 'just enough, nothing to spare');
  if (gap === 0) return both('够用', 'enough');
  const ways: readonly (readonly [number, Bilingual])[] = [
    [fill.hire, both('对外招', 'hire')],
    [fill.train, both('内部培养', 'train')],
    [fill.hireOrTrain, both('招聘或内部培养', 'hire or train')],
    [fill.borrow, both('向伙伴借', 'borrow from a partner')],
    [fill.release, both('从部门抽调', 'release from other duties')],
  ];
  return joinTexts(
    ways.flatMap(([people, way]) => {
      const words = peopleInWords(people);
      return people > 0 ? [both(`${way.zh}：${words.zh}`, `${way.en}: ${words.en}`)] : [];
    }),
    both('；', '; '),
  );
}
