import type { CommanderError } from 'commander';
import { type Bilingual, both } from '../../domain/language.ts';

const chinese: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+?)'/, '没有选项 $1'],
  [/^unknown command '(.+?)'; accepted: (.+)$/, '没有命令 $1；可用的有：$2'],
  [/^missing required argument '(.+?)'/, '缺少参数 <$1>'],
  [/^required option '(.+?)' not specified/, '缺少选项 $1'],
  [/^option '(.+?)' argument missing/, '选项 $1 缺少值'],
  [
    /^option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/,
    '选项 $1 不接受“$2”；可取：$3',
  ],
  [/^option '(.+?)' argument '(.*?)' is invalid\. (.+)$/, '选项 $1 不接受“$2”；可取：$3'],
  [/^too many arguments/, '参数太多'],
];

/** What was wrong with the command line, in one line, with where to look for what is accepted. */
export function usageFault(error: CommanderError): Bilingual {
  const text = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const [pattern, wording] = chinese.find(([known]) => known.test(text)) ?? [/^.*$/, '$&'];
  const hint = /\(Did you mean (.+?)\?\)/.exec(text)?.[1];
  const meant = hint ? `（是不是 ${hint}？）` : '';
  const zh = pattern.exec(text)?.[0].replace(pattern, wording) ?? text;
  return both(`${zh}${meant}；用法见 --help`, `${english(text)}; see --help`);
}

/** Our own parsers name only what they accept; commander's choices already say that they are what is allowed. */
function english(text: string): string {
  return text.replace(/\.$/, '').replace(/( is invalid)\. (?!Allowed)/, '$1; accepted: ');
}
