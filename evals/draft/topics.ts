/** Which questions count as asking about a topic of the labelled cases (evals/cases/draft/README.md). */
const topics: Readonly<Record<string, RegExp>> = {
  time: /time|when|morning or afternoon/iu,
  unit: /unit|\bml\b|\bkg\b|mmol|minutes|%|how many/iu,
  amount: /how much|amount|eaten|all of it/iu,
  'who-told': /who was told|told|which person/iu,
  'medicine-name': /full medicine name|which medicine|MAR/iu,
  'medicine-spelling': /spelling|MAR/iu,
  abbreviation: / or .*\?|what does .* (?:mean|stand for)/iu,
  'seen-heard': /see or hear|seen or heard|usual/iu,
  'skin-areas': /area/iu,
  'seen-or-view': /seen, or your view|your view/iu,
  'last-seen': /last seen/iu,
  wishes: /want|like to happen/iu,
  'safe-now': /safe now/iu,
  'what-happened': /called, arrived|what happened|which of/iu,
  'who-gave': /who gave/iu,
  setting: /setting/iu,
  receipt: /receipt/iu,
  source: /which record|who said|where does/iu,
  side: /left or right|which side/iu,
  who: /^who|who is|which person|who did|who said/iu,
  'what-done': /what was done|what help/iu,
  hurt: /hurt|injur/iu,
  outcome: /what happened|happened next|did it help|did they advise/iu,
  retraction: /which (?:of the two )?is right|what you meant|corrected/iu,
};

export function askMatches(topic: string, question: string): boolean {
  return topics[topic]?.test(question) ?? false;
}
