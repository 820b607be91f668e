import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import type { PrincipleCheck } from '../../tools/check-technical-principles/schema.ts';
import { companySizeNames } from '../../tools/company-size.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn, holderCell, listed } from './voice.ts';
import { whoCouldSay } from './who-could-say.ts';

const cites = [sourceIds.tool('check_technical_principles')];

/** What a key point asks and how far it is told apart from what somebody else has to answer for. */
interface PointRow {
  readonly name: Bilingual;
  readonly missing: readonly PrincipleCheck[];
  readonly shown: readonly Bilingual[];
}

/**
 * The six key points of a technical scheme (guide 2.3, pages 21 to 23): what is missing, what has to be shown before
 * money is spent, and what is not asked of a company of this size. What is met is not told.
 */
export function keyPoints(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { size, counts } = brief.method.principles;
  const rows = pointRows(brief);
  const shown = rows.filter((row) => row.missing.length + row.shown.length > 0);
  const anyMissing = rows.some(({ missing }) => missing.length > 0);
  const small = size.value === 'small';
  const open = openQuestions(brief);
  return [
    ...writer.paragraph(
      small && !anyMissing
        ? toBeShownInOneSentence(writer, rows)
        : writer.claim(
            'guidance',
            both(
              '方案定稿之前，按技术方案的要点核对一遍，下表只列还差的和要对方拿出证明的。',
              'Before the scheme is settled, hold it against the key points of a technical scheme; the table lists only what is missing and what the other side has to prove.',
            ),
            [...cites, sourceIds.guidance('key-points.advanced-and-mature')],
          ),
      counts['not-asked'] === 0
        ? []
        : writer.claim(
            'tool',
            size.assumed
              ? both(
                  `公司人数没有人说过，暂按中型企业要求，另有 ${counts['not-asked']} 条先不提。`,
                  `Nobody has told the headcount, so what is asked is what a medium company is asked; ${counts['not-asked']} further checks are left aside.`,
                )
              : size.value === 'large' || size.lowered
                ? both(
                    `另有 ${counts['not-asked']} 条是给别的规模、别的做法定的，不必为它们花钱。`,
                    `A further ${counts['not-asked']} checks are meant for companies of another size or way of working; spend nothing on them.`,
                  )
                : both(
                    `另有 ${counts['not-asked']} 条不对${companySizeNames[size.value].zh}提，不必为它们花钱。`,
                    `A further ${counts['not-asked']} checks are not asked of ${companySizeNames[size.value].en}; spend nothing on them.`,
                  ),
            [...cites, ...evidenceOn(brief, ['company.employees'])],
          ),
    ),
    ...(small && !anyMissing
      ? []
      : writer.table({
          caption: both('技术要点：还差什么，谁来证明', 'Key points: what is missing, and who proves what'),
          columns: [
            both('要点', 'Key point'),
            ...(anyMissing ? [both('还差什么', 'What is missing')] : []),
            both('要对方拿出的证明', 'Proof to ask for'),
          ],
          rows: shown.map(({ name, missing, shown: proofs }) => [
            name,
            ...(anyMissing
              ? [
                  missing.length === 0
                    ? both('—', '—')
                    : joined(missing.map((check) => missingText(brief, check))),
                ]
              : []),
            proofs.length === 0 ? both('—', '—') : byWhom(proofs),
          ]),
          citations: [...cites, ...evidenceOn(brief, ['supply.imported', 'it.compute'])],
        })),
    ...(open === null || small ? [] : writer.gap(open)),
  ];
}

function pointRows(brief: PlanBrief): readonly PointRow[] {
  return brief.method.principles.points.map(({ id, name, checks }) => {
    const entries = brief.knowledge.principles.find((principle) => principle.id === id)?.checks ?? [];
    const proofs = checks.flatMap((check): Bilingual[] => {
      const proof = entries.find((entry) => entry.id === check.id)?.proof;
      return check.status === 'to-be-shown' && proof?.kind === 'to-be-shown' ? [proof.by] : [];
    });
    return {
      name,
      missing: checks.filter((check) => check.status === 'not-met' && !isProviders(brief, id, check)),
      shown: [
        ...proofs,
        ...checks
          .filter((check) => check.status === 'not-met' && isProviders(brief, id, check))
          .map(({ text }) =>
            both(
              `平台方：当场演示“${text.zh}”`,
              `whoever runs the platform: show that “${asClause(text).en}”`,
            ),
          ),
      ],
    };
  });
}

/** A level of compute or platform services is not the company's to raise where the layer is joined or rented. */
function isProviders(brief: PlanBrief, point: string, check: PrincipleCheck): boolean {
  const entry = brief.knowledge.principles
    .find(({ id }) => id === point)
    ?.checks.find(({ id }) => id === check.id);
  if (entry?.proof.kind !== 'practice') return false;
  const { practice } = entry.proof;
  const how = brief.method.layers.layers.find(({ id }) => id === practice)?.acquisition.how;
  return how === 'join' || how === 'rent';
}

/** What a layer lacks is mended by its next step, told in the layers' table; for the rest its owner proposes how. */
function missingText(brief: PlanBrief, { id, text, owner }: PrincipleCheck): Bilingual {
  if (proofOf(brief, { id }) === 'practice') return text;
  const who = holderCell(brief, owner);
  return both(`${text.zh}（办法由${who.zh}提出）`, `${text.en} (how: ${who.en} proposes it)`);
}

function proofOf(brief: PlanBrief, { id }: Pick<PrincipleCheck, 'id'>) {
  const checks = brief.knowledge.principles.flatMap((principle) => principle.checks);
  return checks.find((check) => check.id === id)?.proof.kind;
}

/** Proofs asked of the same side stand together: "the supplier: a; b". */
function byWhom(proofs: readonly Bilingual[], most = Number.POSITIVE_INFINITY): Bilingual {
  const parts = proofs.map((proof) => ({ zh: halves(proof.zh, '：'), en: halves(proof.en, ': ') }));
  const sides = [...new Set(parts.map(({ zh }) => zh[0]))];
  const bySide = sides.slice(0, most).map((side) => {
    const same = parts.filter(({ zh }) => zh[0] === side);
    return both(
      `${side}——${same.map(({ zh }) => zh[1]).join('；')}`,
      `${same[0]?.en[0] ?? ''}: ${same.map(({ en }) => asClause(both('', en[1])).en).join('; ')}`,
    );
  });
  return both(bySide.map(({ zh }) => zh).join('。'), bySide.map((text) => asSentence(text).en).join('. '));
}

function halves(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function joined(texts: readonly Bilingual[]): Bilingual {
  const distinct = texts.filter(({ zh }, place) => texts.findIndex((other) => other.zh === zh) === place);
  return both(
    distinct.map(({ zh }) => zh).join('；'),
    distinct.map((text, place) => (place === 0 ? text.en : asClause(text).en)).join('; '),
  );
}

/** A small firm signs with two or three: the first asked for, in the guide's order of points. */
const sidesAsked = 3;

function toBeShownInOneSentence(writer: SectionWriter, rows: readonly PointRow[]) {
  const proofs = byWhom(
    rows.flatMap(({ shown }) => shown.filter(({ zh }) => !zh.startsWith('平台方：'))),
    sidesAsked,
  );
  return writer.claim(
    'tool',
    both(
      `签合同之前，请对方当面拿出证明。${proofs.zh}。`,
      `Before signing, ask for proof. ${asSentence(proofs).en}.`,
    ),
    cites,
  );
}

/** What nobody has said, by the one who could say it; what hangs on a layer's level is asked for with the layers. */
function openQuestions(brief: PlanBrief): Bilingual | null {
  const open = brief.method.principles.points
    .flatMap(({ checks }) => checks)
    .filter((check) => check.status === 'not-known' && proofOf(brief, check) !== 'practice');
  if (open.length === 0) return null;
  const owners = [...new Set(open.map(({ owner }) => owner))];
  const parts = owners.map((owner) => {
    const texts = listed(
      open.filter((check) => check.owner === owner).map(({ text }) => both(`“${text.zh}”`, `“${text.en}”`)),
    );
    const who = whoCouldSay(brief, [owner]);
    return both(`${texts.zh}（问${who.zh}）`, `${texts.en} (ask: ${who.en})`);
  });
  return both(
    `技术要点里还判断不了的：${parts.map(({ zh }) => zh).join('；')}。`,
    `Of the key points these cannot be judged yet: ${parts.map(({ en }) => en).join('; ')}.`,
  );
}
