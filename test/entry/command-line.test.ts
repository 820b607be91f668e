import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { commandLanguage } from '../../src/entry/cli/command-language.ts';
import { textTable } from '../../src/entry/cli/text-table.ts';
import { usageFault } from '../../src/entry/cli/usage-fault.ts';

describe('the language of the command line', () => {
  it.each([
    [['serve', '--lang', 'zh'], { LANG: 'en_GB.UTF-8' }, 'zh'],
    [['serve', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LANG: 'zh_TW.UTF-8' }, 'zh'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
    [[], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
    [['search', '--lang', 'fr'], {}, 'en'],
    [[], {}, 'en'],
  ] as const)('of %j with %j is %s', (argv, environment, language) => {
    expect(commandLanguage(argv, environment)).toBe(language);
  });
});

describe('what was wrong with a command line', () => {
  it.each([
    [
      "error: unknown option '--prot'\n(Did you mean --port?)",
      '没有选项 --prot（是不是 --port？）；用法见 --help',
      "unknown option '--prot' (Did you mean --port?); see --help",
    ],
    [
      "error: missing required argument 'file'",
      '缺少参数 <file>；用法见 --help',
      "missing required argument 'file'; see --help",
    ],
    [
      "error: option '--format <format>' argument 'docx' is invalid. Allowed choices are markdown, json.",
      '选项 --format <format> 不接受“docx”；可取：markdown, json；用法见 --help',
      "option '--format <format>' argument 'docx' is invalid. Allowed choices are markdown, json; see --help",
    ],
    [
      "error: unknown command 'x'; accepted: ls, run",
      '没有命令 x；可用的有：ls, run；用法见 --help',
      "unknown command 'x'; accepted: ls, run; see --help",
    ],
    [
      "error: option '--limit <n>' argument '0' is invalid. 1–20",
      '选项 --limit <n> 不接受“0”；可取：1–20；用法见 --help',
      "option '--limit <n>' argument '0' is invalid; accepted: 1–20; see --help",
    ],
    ['error: something new', 'something new；用法见 --help', 'something new; see --help'],
  ])('is told in one line: %j', (message, zh, en) => {
    expect(usageFault(new CommanderError(1, 'commander.error', message))).toEqual({ zh, en });
  });
});

describe('a table in the terminal', () => {
  it('lines up Chinese, which takes two columns a character, and sets numbers to the right', () => {
    const table = textTable(
      ['名称', 'n'],
      [
        ['智能风控', 9],
        ['abc', 10],
      ],
    );
    expect(table.split('\n')).toEqual(['名称       n', '--------  --', '智能风控   9', 'abc       10']);
  });

  it('keeps a row on its line and sends the terminal no control sequence', () => {
    const table = textTable(['name'], [['Acme\r\n\u001b[2JSons']]);
    expect(table.split('\n')).toEqual(['name', '------------', 'Acme [2JSons']);
  });
});
