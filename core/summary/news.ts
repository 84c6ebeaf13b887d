/** How much a note tells that is not as it was. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { quickSet } from '@/core/text/quick';
import { Recent } from '@/utils/recent';

const patternsOf = (list: readonly string[]) => quickSet(list.map((pattern) => new RegExp(pattern, 'iu')));
const news = patternsOf(sentenceCues.news);
const noNews = patternsOf(sentenceCues.noNews);

const TEXT_MAX = 600;
const FIRST = 4;
const MORE = 2;
const MOST = 4;
const NONE = 4;

/** More for each way in which a sentence says that something is new; less where it is as always, over, or for the staff. */
export const newsIn = (sentence: string): number => known.of(sentence.slice(0, TEXT_MAX), readNews);

const known = new Recent<number>(100_000);

function readNews(text: string): number {
  const told = Math.min(news.count(text), MOST);
  return (told > 0 ? FIRST + MORE * (told - 1) : 0) - NONE * Math.min(noNews.count(text), 2);
}
