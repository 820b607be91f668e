import OpenAI from 'openai';

/** The openai package's client as zhilu uses it: it neither retries nor logs. */
export function openAiClient(settings: {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly fetch?: typeof globalThis.fetch;
}): OpenAI {
  return new OpenAI({
    baseURL: settings.baseUrl,
    apiKey: settings.apiKey,
    maxRetries: 0,
    timeout: settings.timeout,
    // The package logs what it cannot parse, replies included; faults are ours to record.
    logLevel: 'off',
    // Late: the package would keep the fetch of the moment in which it was made.
    fetch: settings.fetch ?? ((url, init) => globalThis.fetch(url, init)),
  });
}
