/** Numerals that can number an option, in words of both languages. */
export const numeralWords: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

const englishNumerals = Object.keys(numeralWords)
  .filter((word) => /^[a-z]/.test(word))
  .join('|');

/** One mark on folded text: ②, 2, 第二个, b, second. Twenty-six letters; the caller knows how many options there are. */
export const markSource = `(?:[①-⑳]|第\\s*(?:\\d{1,2}|[一二两三四五六七八九十])\\s*(?:个|项|条|种|号|点|档)?|(?<!\\d)\\d{1,2}(?:st|nd|rd|th|号|项)?(?![\\d%])|[一二三四五六七八九十](?:号|项)?|\\b[a-z]\\b|\\b(?:${englishNumerals})\\b|最后一?[个项条]|\\blast\\b)`;

/** What may stand between two marks. */
export const markSeparatorSource =
  '(?:\\s*(?:[、,;/&+和与及跟或]|以及|还有|加上?|或者|\\band\\b|\\bplus\\b|\\bor\\b)\\s*)+|\\s+';

/** Words before marks that only say "I choose". */
export const markLead =
  /^(?:排?第[一二三四](?:位|个)?的?是\s*(?=[\da-z①-⑳])|最后是(?=\s*\d)|尤其是?|特别是|所以|其次|再来|再就是|再有|再|然后|接着|另外|还有|先|次之|我们?|那就|那|就|应该|可能|大概|选择?|选项|答案?|是|算|为|要|觉得|还是|首先|主要|最|重要|的|话|嗯+|呃+|那么|第一反应|(?:so(?! so)|a(?=\s\d)|then|also|and|but|next|after that|followed by|plus|secondly|firstly|the(?! first| second| third| last)|answers?|i'd|i'll|i|we'd|we|would|go(?:ing)?|went|with|for|choose|pick|select|say|think|it's|it|is|maybe|probably|options?|numbers?|no\.?|choices?|um+|uh+|well|ok|okay|please|definitely|mostly|both)(?![a-z])|[\s:#.([（\p{Extended_Pictographic}])+/u;

/** Words after marks that only close the sentence. */
export const markTail =
  /(?:[\s.!。,、)\]）:~\p{Extended_Pictographic}]|吧|了|啊|呢|呀|的|哦|嘛|都是|都有|都要|都选|都算|都|两个|三个|两项|三项|这|几个|那个|个|选项|比较|合适|符合|最|更|贴切|接近|please|次之|也算上?|也是|也有|也要|\bmost of all\b|\babove all\b|\bones?|\boptions?|\bi think|\bi guess|\bboth\b|\bas well|\btoo|\bthen|\ball)+$/u;

/** Every option. */
export const allOptions =
  /^(?:以?上?(?:这|几|两|三|四|五|六|全|个|项|所有|选项|全部)*(?:都(?:是|有|要|选|算|存在|需要)|全(?:都)?(?:是|有|要|选))|全部|全选|所有(?:的|选项)?|都选|都有|都要|都是|all(?: of (?:them|the above|these|those|it))?|everything|every one(?: of them)?|the lot)(?:吧|了|的|啊)?$/;

/** The first or last few. */
export const runOfOptions =
  /^(?:(?<head>前|头)|(?<tail>后|最后))\s*(?<zh>\d|[一二两三四五六七八九])\s*(?:个|项|条|种)?$|^(?:the\s+)?(?:(?<first>first|top)|(?<last>last|bottom))\s+(?<en>\d|two|three|four|five|six)$/;

/** A stretch: 1-3, 1到3, a to c. */
export const stretchOfOptions =
  /^(?<from>\d{1,2}|[a-z]|[①-⑳])\s*(?:-|~|～|到|至|to|through)\s*(?<to>\d{1,2}|[a-z]|[①-⑳])$/;

/** All but some. */
export const allButOptions =
  /^(?:除了?|除去|除开|去掉)(?<zh>.+?)(?:以外|之外|外)?[\s,]*(?:(?:其他|其它|其余|别的|剩下|余下|另外|全部)(?:的|几个|几项)?)?\s*(?:都|全)(?:都|部)?(?:是|有|要|选|算|对|存在)?(?:的|吧|了)?$|^(?:all|everything|all of them|any)\s*(?:but|except(?: for)?|apart from|other than|minus)\s+(?<en>.+)$|^(?:其他|其他的|其余)?都(?:是|有|要|选|算)[\s,]*(?:除了|除)(?<late>.+)$/;

/** Not any of them. */
export const noneOfOptions =
  /^(?:以上|这些|这几个|上面)?(?:都|全)(?:不是|没有|不算|不符合|不选|不对)(?:的|吧)?$|^(?:一个|哪个|一项)(?:也|都)(?:不是|没有|不选)$|^(?:none(?: of (?:them|these|the above|those))?|neither(?: of them)?|not any of (?:them|these))$/;

/** Stands right before a mark or a wording and takes it out. */
export const negationBefore =
  /(?:并不是|并非|不是|不算|不选|别选|不要|不在于|不在|而非|无需|没有|没|非|不(?!仅|只|光|单|但|得不|过|错|同|断|少)|别|排除|除了|除|\bnot\b(?! only| just)|n't\b(?! only| just)|\bno\b|\bnothing\b|\bnobody\b|\bno one\b|\bnever\b|\bwithout\b|\brather than\b|\binstead of\b|\bexcept(?: for)?\b)\s*(?:(?:选项?|第|是|因为|为了|想|要|主要|单纯|什么|太|很|再|会|能|以|在|有|做|搞|上|用|放|走|怕|担心|缺|for|about|the|a|an|really|so much|because of|our|to be|going to be|it's|it|is|care about|need|have|option|any|much|number|choose|pick|want|worried about)\s*)*$/;

/** Stands right after a wording and takes it out: "成本不是问题", "public cloud is not an option". */
export const negationAfter =
  /^(?:\s*(?:肯定|绝对|根本|完全|倒|都|也|就|还|并|其实|这块|方面|这个|一块|是|的话))*\s*(?:不是(?:问题|重点|关键|主要|最|首要)|不行|不可以|不能(?:用|上|选|接受)|不考虑|不重要|不急|不要|不选|没问题|算了|排除|不适合|不合适|不可能|不接受|免谈|没有?必要|没有(?:的|呢|吧)?$|(?:is|are|was)(?:n't| not)\b|doesn't matter|won't work|(?:is )?out of the question)/;

/** Marks the one that counts most among several. */
export const foremost =
  /主要|最重要|最关键|最突出|最大|首要|首先|第一|优先|(?:我|就|还是|那就?|所以)选|关键是|尤其|特别是|\bmainly\b|\bprimarily\b|\bmostly\b|\babove all\b|\bmost important|\bmain\b|\bbiggest\b|\bespecially\b/;

/** A wording of the option that means the others together. */
export const meansBoth = /^(?:两种|两个|两者|两边)都有$|^both(?: of them)?$/;

/** Some of it here and some of it there. */
export const parting =
  /(?<some>一部分|部分|有些|有的|一半).+(?:\k<some>|其他|其余|剩下|另)|\b(?:some|part|half|partly)\b.+\b(?:rest|some|others?|part|half|partly)\b/;

/** One or the other, not both. */
export const weighing =
  /还是|或者?|要么|可能|也许|没定|不确定|换成|迁到|改用|\b(?:or|either|maybe|perhaps|whether|undecided|moving|switch\w*|instead)\b/;

/** The person takes back what they just said. */
export const correction =
  /^(?:哦|噢|啊|嗯|oh|wait|sorry|[\s,])*(?:不对|不是|不+|说错了|错了|更正|不,|no wait|wait|scratch that|i mean|no)$/;
