package zhixun.classify.story.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Mention;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/** Makes the {@link Profile} of an article. Thread-safe. */
public final class Profiler {
  /** Where the lead ends, in characters: three or four sentences. */
  private static final int LEAD = 220;

  /** Words of the lead that are kept, the heaviest. */
  private static final int MOST_LEAD = 32;

  /** Names of a title that are joined with its actions. */
  private static final int MOST_DOERS = 4;

  private final Segmenter segmenter;
  private final WordStatistics statistics;
  private final WordVectors vectors;
  private final Wordings wordings = Wordings.load();

  public Profiler(Segmenter segmenter, WordStatistics statistics, WordVectors vectors) {
    this.segmenter = segmenter;
    this.statistics = statistics;
    this.vectors = vectors;
  }

  public Profile profile(ClassifiedArticle classified) {
    Article article = classified.article();
    String title = Folding.fold(headline(article));
    String lead = Folding.fold(Leads.lead(article.title(), article.body(), LEAD));
    List<String> latin = Tokens.latin(title);
    Wording wording = wordings.of(title);
    int[] names = names(classified.mentions().stream().filter(Mention::inTitle).toList());
    int[] words = sorted(words(title));
    int[] rows = vectors.rows(words);
    return new Profile(
        article.id(),
        article.effectiveTime().start().getEpochSecond(),
        Hashes.of(article.source()),
        words,
        rows,
        vectors.meaning(words, rows, statistics),
        grams(title, latin),
        Hashes.sorted(latin),
        heaviest(words(lead)),
        names,
        names(classified.mentions()),
        deeds(names, wording.actions()),
        Hashes.sorted(Tokens.numbers(title)),
        Hashes.sorted(Tokens.numbers(lead)),
        versions(Tokens.versions(title)),
        titleKey(article.title()),
        wording,
        Sketches.of(article.body()),
        TypedFacts.of(classified),
        classified.labels().primary(),
        article.textKind().machineMade());
  }

  /** All that {@link WordStatistics} counts besides words: grams, numbers and names. */
  public int[] titleHashes(Article article, Collection<Mention> mentions) {
    String title = Folding.fold(headline(article));
    var hashes = new TreeSet<Integer>();
    addAll(hashes, grams(title, Tokens.latin(title)));
    addAll(hashes, Hashes.sorted(Tokens.numbers(title)));
    addAll(hashes, names(mentions));
    return hashes.stream().mapToInt(h -> h).toArray();
  }

  private static void addAll(Set<Integer> out, int[] hashes) {
    for (int hash : hashes) {
      out.add(hash);
    }
  }

  /** The title, or the first sentence of a flash without one. */
  private static String headline(Article article) {
    return article.title().isBlank() ? Leads.lead("", article.body(), 60) : article.title();
  }

  private static int titleKey(String title) {
    String key = Folding.key(title);
    return key.isEmpty() ? 0 : Hashes.of(key);
  }

  /** Hashes of the telling words of a text, in order, repeated as there. */
  public int[] words(String text) {
    return segmenter.segment(Folding.fold(text)).stream()
        .map(Word::text)
        .filter(Profiler::telling)
        .mapToInt(Hashes::of)
        .toArray();
  }

  /** A single Han character is a particle or a cut that went wrong; the grams know it anyway. */
  private static boolean telling(String word) {
    return word.length() > 1 || !Tokens.isHan(word.charAt(0));
  }

  private static int[] grams(String title, List<String> latin) {
    var grams = new ArrayList<>(Tokens.bigrams(title));
    grams.addAll(latin);
    return Hashes.sorted(grams);
  }

  private static int[] names(Collection<Mention> mentions) {
    return mentions.stream()
        .limit(Profile.MAX_NAMES)
        .mapToInt(m -> nameHash(m.term()))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * Names are hashed apart from words, for their counts are those of the entry, not of the form.
   */
  static int nameHash(String term) {
    return Hashes.of("name " + term);
  }

  private static int[] deeds(int[] names, long actions) {
    int each = Long.bitCount(actions);
    int[] deeds = new int[Math.min(names.length, MOST_DOERS) * each];
    int n = 0;
    for (int i = 0; i < names.length && i < MOST_DOERS; i++) {
      for (long left = actions; left != 0; left &= left - 1) {
        deeds[n++] = Hashes.mix(names[i] + 31 * Long.numberOfTrailingZeros(left));
      }
    }
    return sorted(deeds);
  }

  private static int[] versions(Set<String> versions) {
    return versions.stream()
        .flatMap(v -> List.of(v.substring(0, v.indexOf('/')), v).stream())
        .mapToInt(Hashes::of)
        .toArray();
  }

  private int[] heaviest(int[] words) {
    return Arrays.stream(words)
        .distinct()
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer w) -> -statistics.weight(w)).thenComparing(w -> w))
        .limit(MOST_LEAD)
        .mapToInt(w -> w)
        .sorted()
        .toArray();
  }

  private static int[] sorted(int[] hashes) {
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }
}
