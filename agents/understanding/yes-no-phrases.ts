/** First words of a reply that say yes or no, on folded text. Each must be followed by the end or a mark. */
const end = '(?=$|[\\s,.。!~:;、(（]|了|的|啊|呀|吧|呢|哦|哈|嘛|\\p{Extended_Pictographic})';

const anchored = (source: string): RegExp => new RegExp(`^(?:${source})${end}`, 'u');

/** Half an answer: said, but with less confidence. Tried before the plain ones, which they hold. */
export const weakYes = anchored(
  '应该(?:是|有|能|会|可以|没问题|行)的?|(?:可能|好像|似乎|估计|大概|也许|或许)(?:是|有|能|会|可以|行)的?|基本(?:上)?(?:是|有|能|会|可以|没问题)?|差不多|算是|算有|部分(?:有|是|可以|能)?|有(?:一些|一点|一点点|一部分|些|个别)|某种程度上?|勉强(?:可以|能|算|有)?|大体上?(?:是|有|可以)?|还行|kind of|kinda|sort of|sorta|probably|i (?:think|guess|believe|suppose) so|mostly|partly|partially|more or less|to some extent|somewhat|in part|i hope so|likely|should be|in a way|pretty much',
);
export const weakNo = anchored(
  "(?:可能|好像|似乎|估计|大概|应该|也许|或许|基本上?)(?:不是|没有|没|不能|不会|不行|不可以|不)|不太(?:是|能|会|可以|行|需要|有)?|不怎么(?:能|会|是)?|不大(?:可能|行|会|能)?|很少|几乎没有|还?不够|not really|probably not|i (?:don't|do not) (?:think|believe) so|i doubt it|doubtful|unlikely|hardly|not much|not exactly|not quite|i guess not|maybe not|not that i know(?: of)?|not as far as i know",
);
export const plainYes = anchored(
  '是|是的|对|对的|没错|有|有的|都有|已有|已经有|早就有|可以|可以的|能|能的|会|会的|行|好|好的|没问题|没有问题|当然|当然有|当然可以|肯定|肯定有|肯定能|肯定会|必须|必须的|需要|要|嗯|嗯嗯|确实|确实是|已经(?:做|上|用|建|有|定)了?|同意|愿意|允许|支持|yes|yeah|yep|yup|yes,? (?:we|it|they|i) (?:do|is|are|can|have|does|will)|sure|of course|definitely|absolutely|certainly|correct|right|true|indeed|affirmative|ok|okay|agreed|y',
);
export const plainNo = anchored(
  "不|不是|不是的|没|没有|没有的|没有呢|还没|还没有|尚未|暂时没有|暂无|目前没有|目前还没有|从来没有|完全没有|根本没有|一点都?没有|不行|不能|不可以|不会|不需要|不要|不用|不必|不愿意|不同意|不允许|不支持|否|无|不对|没做过?|没用过?|还没做|还没开始|no|nope|nah|not yet|never|not at all|none|no way|definitely not|absolutely not|certainly not|of course not|not currently|not at present|not at the moment|we (?:don't|do not|can't|cannot|haven't|have not|won't|aren't)|it (?:isn't|is not|doesn't|can't|won't)|they (?:don't|aren't|can't|haven't|won't)|there (?:isn't|aren't|is none|are none)|i don't|negative|false|n",
);

/** A short answer that is all of its clause: "we do", where "we do not" and "we are building it" are not. */
export const shortYes =
  /^(?:we (?:do|can|have|will|are)|it (?:is|does|can|will)|they (?:do|are|can|have|will)|i do|there (?:is|are))[\s.!]*$/;

/** Sounds that open a reply as often as they answer. */
export const murmur = /^(?:嗯+|呃+|哦+|好|ok|okay|well)[\s.…]*$/;

/** Neither: the person does not commit themselves. */
export const noCommitment =
  /^(?:不一定|看情况|视情况|要看|得看|两可|说不好|depends|it depends|sometimes|有时候?|有的有,?有的没有|yes and no|也是也不是|有也没有|一半一半)/;

const adverbs =
  '(?:我们|我|公司|目前|现在|暂时|还|都|其实|确实|基本上?|恐怕|可能|应该|大概|估计|肯定|完全|根本|这个|这块|这边|那|怕是|[\\s,])*';
/** Verbs whose outcome such a question is about; 少不了 and 错不了 say yes. */
const doing = '(?:分|拆|隔|切|做|办|搞|搬|改|接|放|跑|用|达|管)';
const outcome = '(?:开|了|到|成|通|上|下|出来|起来|来)';

/** "分不开", "做不到": the outcome is out of reach. Read as a statement. */
export const cannot = anchored(`${adverbs}${doing}不太?${outcome}`);
/** "分得开", "做得到". */
export const can = anchored(`${adverbs}${doing}得${outcome}`);

/** A statement without a yes or no before it. Read with low confidence. */
export const statesNo =
  /^(?:我们|我|公司|集团|行里|厂里|院里|店里|这边|这块|这个|目前|现在|暂时|还|一直|也|都|确实|其实|基本|上|currently|at the moment|so far|right now|unfortunately|actually|we|our \w+|they|it|there|the company|[\s,])*(?:没有|没|尚未|从未|未曾|不(?!仅|只|光|但|过|错|同|断|管|少|知|清|确)|(?:still )?(?:do not|don't|does not|doesn't|have not|haven't|has not|hasn't|is not|isn't|are not|aren't|cannot|can't|will not|won't|never|have no|has no|is no|are no|lack|lacks)\b)/;
export const statesYes =
  /^(?:我们|我|公司|集团|行里|厂里|院里|店里|这边|这块|这个|目前|现在|暂时|还|一直|也|都|确实|其实|早就|已经|上|currently|at the moment|so far|right now|actually|we|our \w+|they|it|there|the company|[\s,])*(?:有(?!时|的人|没|点|计划|打算|考虑|可能|想法)|已(?!经?不|经没)|能(?!源)|会(?!议|计)|可以|需要|在(?:做|用|建|推)|(?:already |do |now )?(?:have|has|can|is (?:a|already|in)|are (?:already|using)|use|uses|did|will|need|do)\b(?!n't| not| no\b))/;
