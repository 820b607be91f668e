/** There is no such date: a clause that says so. */
export const noDate =
  /^(?:我们|目前|现在|暂时|其实|倒|这个|也|还|应该|倒是|都|并|对时间|时间上?)*(?:没有?|无|不存在)(?:什么|啥|特别|特定|明确|具体|硬性?|严格|强制|固定|的)*(?:期限|时限|截止|要求|时间|日期|限制|deadline|时间点|时间表|规定|说法|节点)*(?:要求|限制|日期|时间)?(?:的|了|吧|呢)?$|^(?:不急|不着急|不赶|随时|都行|都可以|无所谓|不限|没限制|越快越好)(?:的|吧|了)?$|^(?:no|none|nope|not really|not at the moment|nothing (?:fixed|firm|hard|specific)|n\/a|whenever|any ?time|open[- ]ended)$|\b(?:no|not? any|isn't (?:a|any)|don't have (?:a|any)|without (?:a|any)|there's no|there is no)\b.{0,24}\b(?:deadline|date|rush|time ?limit|timeline|hurry|due date)\b|^(?:as soon as possible|asap)$/;

/** Nothing to tell, as the whole reply to an open question. */
export const nothingToTell =
  /^(?:我们?|目前|现在|暂时|这边|暂|就|也|好像|应该|都|的?话?|嗯|其他|别的|其它)*(?:没有|没了|没|没啥|没什么|无|不用了?|不需要)(?:其他|别的|其它|什么|啥|更多|特别|要|需要|可以|想|的|补充|说|内容|意见|想法|场景|问题|事|了|吧|呢|啦)*$|^(?:我们?|目前|现在|暂时|这边|一时|还|也|都)*(?:没想到|没想出来?|想不到|想不出来?)(?:其他|别的|其它|什么|啥|的|了|吧|呢)*$|^(?:i )?can't think of (?:any|anything|one|another)(?: else)?$|^(?:no|none|nope|nothing|n\/a|na|nil|nothing else|no more|none (?:at all|really|that i can think of|come to mind)|nothing (?:really|to add|comes to mind|else to add|in particular|special|more)|not really|no,? (?:nothing|thanks|that's (?:it|all))|that's (?:it|all)|not that i can think of|no others?)$/;
