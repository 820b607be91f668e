/** The speaker is not sure: confidence goes down, the value stays. */
export const hedge =
  /大概|可能|听说|据我所知|也许|或许|估计|应该|好像|似乎|差不多|感觉|我猜|说不准|不太?确定|不太?清楚|不知道|大约|\b(?:as far as i know|maybe|perhaps|probably|possibly|i think|i guess|i suppose|i believe|roughly|kind of|sort of|kinda|should be|not (?:quite |entirely |too |really )?sure|don't know|i'd say|might|could be|more or less|guessing)\b/;

/** What a hedge leaves of the confidence. */
export const hedgedShare = 0.8;

/** A closing 吧 softens its own clause only: "300万吧，先到这吧". */
export const softened = /吧[\s.。!~]*$/;
