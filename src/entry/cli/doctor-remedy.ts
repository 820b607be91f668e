import { type Bilingual, both } from '../../domain/language.ts';
import type { EndpointProbe } from '../../llm/probe-endpoint.ts';
import { ChatFault, type ChatFaultKind } from '../../ports/chat-model.ts';

/** What to set or do about the first step that failed; null where the endpoint can be used. */
export function doctorRemedy({ chat, structured, models }: EndpointProbe): Bilingual | null {
  const fault = [chat, structured].find((step) => step instanceof ChatFault);
  if (!(fault instanceof ChatFault)) return null;
  if (fault.kind === 'not-found' && !(models instanceof ChatFault)) {
    const [first] = models;
    return both(
      `接口连得上，但没有这个模型：把 OPENAI_MODEL 改成它有的${first ? `，例如 ${first}` : ''}`,
      `the endpoint is there but not the model: set OPENAI_MODEL to one that it has${first ? `, such as ${first}` : ''}`,
    );
  }
  return remedies[fault.kind] ?? later;
}

const later = both(
  '接口暂时用不了，稍后再试；访谈照常进行，由内置规则接替',
  'the endpoint cannot be used at present; try again later. Interviews go on by the built-in rules',
);

const remedies: Readonly<Partial<Record<ChatFaultKind, Bilingual>>> = {
  unauthorised: both(
    '密钥不对或没有权限：检查 OPENAI_API_KEY',
    'the key is wrong or may not do this: check OPENAI_API_KEY',
  ),
  'not-found': both(
    '地址或模型名不对：检查 OPENAI_BASE_URL（一般以 /v1 结尾）和 OPENAI_MODEL',
    'the address or the model is wrong: check OPENAI_BASE_URL (mostly ending in /v1) and OPENAI_MODEL',
  ),
  unreachable: both(
    '连不上：检查 OPENAI_BASE_URL、网络和代理；本机的服务要先启动',
    'it cannot be reached: check OPENAI_BASE_URL, the network and proxy; a server of your own must be running',
  ),
  rejected: both(
    '接口不接受这样的请求：多半不兼容 OpenAI 的对话接口，检查 OPENAI_BASE_URL，或换一个模型',
    'the endpoint does not take such a request: check that OPENAI_BASE_URL speaks the OpenAI chat API, or take another model',
  ),
  'rate-limited': both('被限流：稍后再试，或提高配额', 'rate-limited: try again later, or raise the quota'),
  garbled: both(
    '答复不是 OpenAI 的格式：检查 OPENAI_BASE_URL（一般以 /v1 结尾）',
    'what answers does not speak the OpenAI format: check OPENAI_BASE_URL (mostly ending in /v1)',
  ),
  'wrong-shape': both(
    '模型给不出合格的 JSON：换一个更大的模型',
    'the model gives no usable JSON: take a larger one',
  ),
  length: both(
    '模型把字数用在了思考上：关掉思考，或换一个模型',
    'the model used its tokens up on thoughts: turn thinking off, or take another model',
  ),
  'no-first-token': both(
    '首字太慢：模型可能还在装载，稍后再试',
    'the first token is too slow: the model may still be loading; try again',
  ),
};
