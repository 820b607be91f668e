import { both } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { CompanySize } from '../company-size.ts';
import type { PlannedStandard, PlanStandardsInput, PlanStandardsOutput, Way } from './schema.ts';

type Stage = PlanStandardsOutput['path'][number];
type Today = PlanStandardsInput['today'];

/**
 * Adopt or write. Ours: a small company writes none; a medium one adds rules of its own only to what it needs first; a
 * large one writes what it needs first, once it has internal standards to build on.
 */
export function wayOf(when: PlannedStandard['when'], size: CompanySize, today: Today): Way | null {
  if (when === 'not-needed' || when === 'unknown') return null;
  if (size === 'small' || when === 'later') return 'adopt';
  return size === 'large' && (today === 'internal' || today === 'taking-part') ? 'write' : 'adapt';
}

/** How far a size goes: a small company adopts, a medium one has standards of its own, a large one carries them out. */
const farthest: Readonly<Record<CompanySize, number>> = { small: 0, medium: 1, large: 3 };

/** Stages that are behind a company by what it does today. */
const behind: Readonly<Record<Exclude<Today, undefined>, number>> = {
  none: 0,
  internal: 2,
  'taking-part': 3,
};

/** The four stages with who does them inside and outside (guide 2.3, page 18; how far a size goes is ours). */
export function pathOf(size: CompanySize, today: Today): Stage[] {
  return stages(size).map((stage, place) => ({ ...stage, state: stateOf(place, size, today) }));
}

function stateOf(place: number, size: CompanySize, today: Today): Stage['state'] {
  const done = today === undefined ? 0 : behind[today];
  if (today !== undefined && place < done) return 'done';
  if (place > farthest[size]) return 'not-for-now';
  if (today === undefined) return 'unknown';
  return place === done ? 'next' : 'later';
}

function stages(size: CompanySize): readonly Omit<Stage, 'state'>[] {
  const sponsor = roleNames.executive_sponsor;
  const body = {
    small: both(
      `${roleNames.it_lead.zh}指一个人兼管即可`,
      `one person on the side is enough, under the ${roleNames.it_lead.en}`,
    ),
    medium: both(
      `业务、数据、IT、法务各出一人组成标准小组，${roleNames.data_lead.zh}召集`,
      `a standards group with one person each from business, data, IT and legal, called by the ${roleNames.data_lead.en}`,
    ),
    large: both(
      `设标准委员会，配专职人员，${sponsor.zh}任主任`,
      `a standing standards committee with people of its own, chaired by the ${sponsor.en}`,
    ),
  }[size];
  return [
    {
      stage: 'adopt',
      name: both('采用现成标准', 'adopt what exists'),
      what: both(
        '按急需的种类找国家和行业标准，逐条标出适用的，写进采购和验收要求',
        'find national and industry standards of the kinds needed first, mark the clauses that apply, and write them into purchasing and acceptance',
      ),
      who: body,
    },
    {
      stage: 'company',
      name: both('形成企业标准', 'company standards'),
      what: both(
        '试点里行得通的做法写成企业标准，与国家和行业标准对上，每年修订',
        'write down what worked in the pilots as company standards in line with national and industry ones, revised yearly',
      ),
      who: body,
    },
    {
      stage: 'industry',
      name: both('推成行业或团体标准', 'industry or association standards'),
      what: both(
        '把用了一年以上的企业标准拿到行业协会，与伙伴一起起草',
        'bring company standards in use for over a year to the industry association and draft with partners',
      ),
      who: both(
        '对内由标准组织办，对外找行业协会、产业伙伴和研究机构',
        'the standards body inside; the industry association, partners and research institutes outside',
      ),
    },
    {
      stage: 'national',
      name: both('参与国家和国际标准', 'national and international standards'),
      what: both(
        '派专家加入国家标准工作组，有条件的再到国际组织提案',
        'send experts to national working groups and, where possible, propose to international bodies',
      ),
      who: both(
        '对内由标准委员会的专家办，对外找全国标准化技术委员会和国际标准组织',
        "the standards committee's experts inside; the national technical committees and international bodies outside",
      ),
    },
  ];
}
