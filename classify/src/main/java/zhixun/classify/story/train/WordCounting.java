package zhixun.classify.story.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhixun.classify.story.profile.Profiler;
import zhixun.contract.event.Article;
import zhixun.contract.event.Mention;

/** Counts in how many articles each word stands, and keeps the sentences for the vectors. */
final class WordCounting {
  private static final int MOST_TEXT = 600;
  private static final int LEAST = 2;

  private final Profiler profiler;
  private final Map<Integer, Integer> counts = new HashMap<>();
  private final List<int[]> sentences = new ArrayList<>();
  private int articles;

  WordCounting(Profiler profiler) {
    this.profiler = profiler;
  }

  void add(Article article, List<Mention> mentions) {
    articles++;
    String body = article.body();
    var seen = new HashSet<Integer>();
    String start = article.title() + "\n" + body.substring(0, Math.min(body.length(), MOST_TEXT));
    for (String sentence : start.split("[\\n。！？]")) {
      int[] words = profiler.words(sentence);
      if (words.length > 1) {
        sentences.add(words);
      }
      for (int word : words) {
        seen.add(word);
      }
    }
    for (int hash : profiler.titleHashes(article, mentions)) {
      seen.add(hash);
    }
    seen.forEach(hash -> counts.merge(hash, 1, Integer::sum));
  }

  int articles() {
    return articles;
  }

  SortedMap<Integer, Integer> counts() {
    var kept = new TreeMap<>(counts);
    kept.values().removeIf(n -> n < LEAST);
    return kept;
  }

  List<int[]> sentences() {
    return sentences;
  }
}
