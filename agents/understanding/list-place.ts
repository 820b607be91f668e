/** How one names an entry of a list or a mark, and nothing more: "第三个", "2 和 1", "option 4", "5 分", "call it a 3". */
export const listPlace =
  /^(?:第|选项|选|option|number|level|call it|make it|the|so|then|a\b|[\s\dA-Ha-h一二三四五六七八九十两、，,.;；:：和与跟及]|and|个|项|条|级|分|给|打|算|吧|先写|还有|另外|所以|points?|one|two|three|four|five|first|second|third|fourth|fifth)+$/iu;
