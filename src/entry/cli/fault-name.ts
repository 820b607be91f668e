import { type Bilingual, both } from '../../domain/language.ts';
import type { ChatFault, ChatFaultKind } from '../../ports/chat-model.ts';

/** What went wrong with a call to a model, in a few words. */
export const faultNames: Readonly<Record<ChatFaultKind, Bilingual>> = {
  unauthorised: both('密钥被拒', 'the key was refused'),
  'not-found': both('地址或模型不存在', 'no such address or model'),
  rejected: both('请求被拒', 'the request was refused'),
  'rate-limited': both('被限流', 'rate-limited'),
  overloaded: both('服务出错或过载', 'server error or overload'),
  unreachable: both('连不上', 'could not be reached'),
  'no-answer': both('迟迟没有响应', 'no answer'),
  'no-first-token': both('首字迟迟不来', 'no first token'),
  stalled: both('回复中途停住', 'the reply stalled'),
  'too-long': both('总时长超限', 'took too long in all'),
  'cut-off': both('回复中断', 'the reply was cut off'),
  garbled: both('收到的不是合规的数据', 'what came was not readable'),
  empty: both('回复是空的', 'the reply was empty'),
  length: both('长度到限，回复不完整', 'the reply was cut by its length'),
  'content-filter': both('回复被过滤', 'the reply was filtered'),
  'wrong-shape': both('回复不合要求的格式', 'the reply lacks the form asked for'),
  aborted: both('被中止', 'stopped'),
  'circuit-open': both('连续出错，暂停调用', 'left alone after several faults'),
  busy: both('排队已满', 'too many calls waiting'),
  budget: both('预算用完', 'budget used up'),
};

/** The fault with its status and the endpoint's own words, which stay in the language they came in. */
export function faultInWords({ kind, status, said }: ChatFault): Bilingual {
  const { zh, en } = faultNames[kind];
  if (status === null) return both(zh, en);
  return both(
    `${zh}（${said ? `${status}：${said}` : status}）`,
    `${en} (${said ? `${status}: ${said}` : status})`,
  );
}
