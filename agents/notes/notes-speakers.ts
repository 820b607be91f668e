import type { Stakeholder } from '../../src/domain/engagement.ts';
import { foldText } from '../understanding/fold-text.ts';

/** Words by which notes call whoever asks the questions. */
const askers =
  /^(?:访谈[人员者]?|采访[人员者]?|主持人?|顾问|咨询顾问|分析师|记录[人员]?|interviewer|consultant|moderator|facilitator|analyst|host|zhilu|智路)\s*\d?$/;

/** Whether a name stands for the one who asks, whose words are nobody's answers. */
export function isAsker(name: string): boolean {
  return askers.test(foldText(name).trim());
}

const titles =
  /(?:总经理|副总|经理|总监|主任|主管|处长|科长|行长|院长|厂长|部长|局长|老师|工程师|医生|总|工|姐|哥|女士|先生)$/u;
const englishTitles = /^(?:mr|mrs|ms|miss|dr|prof)\.?\s+/;

/**
 * The stakeholder that notes mean by a name: the whole name, a surname with a title ("王总", "Ms Wang"), or one part
 * of an English name; null where two could be meant.
 */
export function stakeholderNamed(name: string, stakeholders: readonly Stakeholder[]): Stakeholder | null {
  const said = foldText(name).trim();
  if (said === '') return null;
  const whole = stakeholders.filter((person) => foldText(person.name).trim() === said);
  if (whole.length > 0) return only(whole);
  const within = stakeholders.filter(
    (person) => person.name.length >= 2 && said.includes(foldText(person.name).trim()),
  );
  if (within.length > 0) return only(within);
  // "信息科刘主任": the department is no part of the name.
  const surname = said.replace(titles, '').replace(/^.*(?:科|部|处|室|办|组|中心)(?=\p{Script=Han}$)/u, '');
  if (titles.test(said) && /^\p{Script=Han}{1,2}$/u.test(surname)) {
    return only(stakeholders.filter((person) => person.name.startsWith(surname)));
  }
  const part = said.replace(englishTitles, '');
  return only(stakeholders.filter((person) => foldText(person.name).split(/\s+/).includes(part)));
}

function only<Item>(items: readonly Item[]): Item | null {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 ? first : null;
}

/** A name by its looks: two to four Han characters or one to three capitalised words. */
export function looksLikeName(prefix: string): boolean {
  return (
    /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,2}(?:总|工|经理|主任|老师|女士|先生|处长|行长|院长))$/u.test(
      prefix,
    ) || /^(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{Ll}'-]+(?: \p{Lu}[\p{L}'-]*\.?){0,2}$/u.test(prefix)
  );
}
