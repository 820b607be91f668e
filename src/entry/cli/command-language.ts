import { type Bilingual, type Language, languageSchema } from '../../domain/language.ts';

/** What a command says, in the language of its messages. */
export type Say = (text: Bilingual) => string;

export function sayIn(language: Language): Say {
  return (text) => text[language];
}

/**
 * The language of the command line before it is parsed, since the help text already needs one: `--lang` if it is
 * there, else the locale of the environment (Chinese if it begins with zh), else English.
 */
export function commandLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const place = argv.indexOf('--lang');
  const joined = argv.find((argument) => argument.startsWith('--lang='));
  const given = joined?.slice('--lang='.length) ?? (place >= 0 ? argv[place + 1] : undefined);
  const asked = languageSchema.safeParse(given);
  if (asked.success) return asked.data;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
