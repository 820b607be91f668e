import type { z } from 'zod';
import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';

/** What is wrong with an input, where, and what is accepted there. */
export interface ToolFault {
  /** `scenarios[0].points["brand.quality"]`; empty for the input as a whole. */
  readonly path: string;
  readonly message: Bilingual;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Turns zod's issues into faults that a person can act on, in both languages and in zod's order.
 * `rawInput` is what was parsed: it tells a missing value from a wrong one.
 */
export function inputFaults(issues: readonly Issue[], rawInput: unknown): ToolFault[] {
  return issues.flatMap((issue) => faultsOf(issue, issue.path, rawInput));
}

function faultsOf(issue: Issue, path: Path, rawInput: unknown): ToolFault[] {
  if (issue.code === 'invalid_union') {
    // The branch that got furthest is the one that was meant; its faults say more than "no branch fits".
    const meant = branchMeant(issue.errors);
    if (meant !== undefined) {
      return meant.flatMap((inner) => faultsOf(inner, [...path, ...inner.path], rawInput));
    }
  }
  return [{ path: pathText(path), message: faultText(issue, valueAt(rawInput, path)) }];
}

/** The union's only branch with an issue below its top: the input has that branch's shape. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const right = branches.filter((issues) => !issues.some((issue) => isWrongShape(issue)));
  return right.length === 1 ? right[0] : undefined;
}

function isWrongShape(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

/** A path as code writes it. */
function pathText(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_]\w*$/.test(String(part))) text += text === '' ? String(part) : `.${String(part)}`;
    else text += `["${String(part)}"]`;
  }
  return text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

const typeNames: Readonly<Record<string, Bilingual>> = {
  string: both('文本', 'text'),
  number: both('数字', 'a number'),
  int: both('整数', 'a whole number'),
  boolean: both('true 或 false', 'true or false'),
  array: both('列表', 'a list'),
  object: both('一组字段', 'a set of fields'),
  record: both('一组字段', 'a set of fields'),
  null: both('留空', 'nothing'),
};

/** Forms of text that schemas ask for, by zod's names. */
const formNames: Readonly<Record<string, Bilingual>> = {
  date: both('日期，如 2027-03-01', 'a date such as 2027-03-01'),
  datetime: both('时刻，如 2027-03-01T09:00:00Z', 'a moment such as 2027-03-01T09:00:00Z'),
  regex: both(
    '规定的写法：小写字母和数字，用 - 或 . 连接',
    'the form laid down: lower-case letters and digits, joined by - or .',
  ),
};

function typeName(type: string): Bilingual {
  return typeNames[type] ?? both(type, type);
}

/** A value as it was given, in words where only a program would write it so. */
function named(value: unknown): Bilingual {
  if (value === null) return both('空值', 'An empty value');
  if (Array.isArray(value)) return both('一个列表', 'A list');
  if (typeof value === 'object') return both('一组字段', 'A set of fields');
  return both(`${shown(value)} `, shown(value));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function faultText(issue: Issue, value: unknown): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return unlike(value, typeName(issue.expected));
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return both(
        `出现了不认识的字段：${keys}；请删除或更正拼写。`,
        `Unknown: ${keys}; remove it or correct the spelling.`,
      );
    }
    case 'invalid_value':
      return notAmong(value, issue.values);
    case 'too_small':
      return outOfBounds(
        issue.origin,
        value,
        both('至少', 'at least'),
        Number(issue.minimum),
        issue.inclusive,
      );
    case 'too_big':
      return outOfBounds(
        issue.origin,
        value,
        both('至多', 'at most'),
        Number(issue.maximum),
        issue.inclusive,
      );
    case 'invalid_union': {
      // A union told apart by one field lists what that field may be.
      if ('options' in issue && issue.options !== undefined) return notAmong(value, issue.options);
      const shapes = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_type' && first.path.length === 0 ? [typeName(first.expected)] : [],
      );
      const options = issue.errors.flatMap(([first]) =>
        first?.code === 'invalid_value' && first.path.length === 0 ? first.values : [],
      );
      if (shapes.length === 0) return options.length === 0 ? unfit(issue) : notAmong(value, options);
      const fixed = options.map((option) => both(shown(option), shown(option)));
      return unlike(value, joinTexts([...shapes, ...fixed], both('或', ' or ')));
    }
    case 'invalid_format':
      return unlike(value, formNames[issue.format] ?? both('规定的写法', 'the form laid down'));
    case 'not_multiple_of':
      return unlike(value, both(` ${issue.divisor} 的倍数`, `a multiple of ${issue.divisor}`));
    default:
      return unfit(issue);
  }
}

function unlike(value: unknown, accepted: Bilingual): Bilingual {
  return value === undefined
    ? both(`缺少此项；应为${accepted.zh}。`, `This is missing; accepted is ${accepted.en}.`)
    : both(
        `${named(value).zh}不可用；应为${accepted.zh}。`,
        `${named(value).en} cannot be used; accepted is ${accepted.en}.`,
      );
}

function notAmong(value: unknown, options: readonly unknown[]): Bilingual {
  const accepted = options.map((option) => shown(option)).join(', ');
  return value === undefined
    ? both(`缺少此项；可取：${accepted}。`, `This is missing; accepted: ${accepted}.`)
    : both(
        `${named(value).zh}不可用；可取：${accepted}。`,
        `${named(value).en} cannot be used; accepted: ${accepted}.`,
      );
}

function outOfBounds(
  origin: string,
  value: unknown,
  word: Bilingual,
  bound: number,
  inclusive: boolean | undefined,
): Bilingual {
  const limit = inclusive === false ? ' (exclusive)' : '';
  const zhLimit = inclusive === false ? '（不含）' : '';
  if (origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return both(
      `列表有 ${count} 项；应当${word.zh} ${bound} 项${zhLimit}。`,
      `The list has ${count} entries; accepted is ${word.en} ${bound}${limit}.`,
    );
  }
  if (origin === 'string') {
    return both(
      `文本长度不符；应当${word.zh} ${bound} 个字符${zhLimit}。`,
      `The text has the wrong length; accepted is ${word.en} ${bound} characters${limit}.`,
    );
  }
  return both(
    `${shown(value)} 超出范围；应当${word.zh}为 ${bound}${zhLimit}。`,
    `${shown(value)} is out of range; accepted is ${word.en} ${bound}${limit}.`,
  );
}

/** Checks that a schema words itself carry their own message, in both languages as "English / 中文" or in one. */
function unfit(issue: Issue): Bilingual {
  const [, en, zh] = /^(.*?) \/ (.*\p{Script=Han}.*)$/u.exec(issue.message) ?? [];
  if (en !== undefined && zh !== undefined)
    return both(`内容不符合要求：${zh}。`, `This does not fit: ${en}.`);
  if (/^invalid/i.test(issue.message))
    return both(
      '内容不符合要求；请对照本工具的输入说明。',
      'This does not fit; see what the tool says of its input.',
    );
  return both(`内容不符合要求：${issue.message}`, `This does not fit: ${issue.message}`);
}
