package zhixun.classify.story.pair;

import java.util.ArrayList;
import java.util.List;
import zhixun.classify.story.profile.Hashes;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.Sketches;
import zhixun.classify.story.profile.WordStatistics;
import zhixun.classify.story.profile.WordVectors;

/** What the pair model sees of two articles; the order of the two does not matter. Thread-safe. */
public final class PairFeatures {
  private static final double DAY = 86_400;

  private final WordStatistics statistics;
  private final WordVectors vectors;

  public PairFeatures(WordStatistics statistics, WordVectors vectors) {
    this.statistics = statistics;
    this.vectors = vectors;
  }

  WordStatistics statistics() {
    return statistics;
  }

  WordVectors vectors() {
    return vectors;
  }

  /** The features in a fixed order; {@link #names} names them. */
  public float[] of(Profile a, Profile b) {
    var row = new Row(null);
    titles(row, a, b);
    leads(row, a, b);
    names(row, a, b);
    numbers(row, a, b);
    circumstances(row, a, b);
    WordingFeatures.add(row, a.wording(), b.wording());
    apart(row, a, b);
    return row.values();
  }

  /** Names for people, in the order of the values. */
  public List<String> names(Profile any) {
    var names = new ArrayList<String>();
    var row = new Row(names);
    titles(row, any, any);
    leads(row, any, any);
    names(row, any, any);
    numbers(row, any, any);
    circumstances(row, any, any);
    WordingFeatures.add(row, any.wording(), any.wording());
    apart(row, any, any);
    return List.copyOf(names);
  }

  private void titles(Row row, Profile a, Profile b) {
    Overlap words = Overlap.of(a.words(), b.words(), statistics);
    row.add("words cosine", words.cosine());
    row.add("words contained", words.contained());
    row.add("words shared", words.shared());
    row.add("words top", words.top());
    row.add("words second", words.second());
    row.add("words count", words.count());
    Overlap grams = Overlap.of(a.grams(), b.grams(), statistics);
    row.add("grams cosine", grams.cosine());
    row.add("grams contained", grams.contained());
    row.add("grams shared", grams.shared());
    row.add("grams top", grams.top());
    row.add("grams second", grams.second());
    double light = Overlap.sum(a.grams(), statistics);
    double heavy = Overlap.sum(b.grams(), statistics);
    row.add("lighter title", Math.min(light, heavy));
    row.add("title ratio", Math.min(light, heavy) / Math.max(1e-3, Math.max(light, heavy)));
    row.add("equal title", a.titleKey() == b.titleKey() && a.titleKey() != 0 ? 1 : 0);
    row.add("meaning", WordVectors.cosine(a.meaning(), b.meaning()));
    row.add("meaning aligned", vectors.aligned(a, b, statistics));
  }

  private void leads(Row row, Profile a, Profile b) {
    Overlap leads = Overlap.of(a.lead(), b.lead(), statistics);
    row.add("leads cosine", a.headlineOnly() || b.headlineOnly() ? -1 : leads.cosine());
    row.add("leads shared", a.headlineOnly() || b.headlineOnly() ? -1 : leads.shared());
    row.add("title in lead", Math.max(inLead(a, b), inLead(b, a)));
    row.add("texts alike", Sketches.likeness(a.sketch(), b.sketch()));
    row.add("headlines", (a.headlineOnly() ? 1 : 0) + (b.headlineOnly() ? 1 : 0));
  }

  /** How much of one title's weight the other's lead holds; -1 without a lead. */
  private double inLead(Profile title, Profile text) {
    if (text.headlineOnly()) {
      return -1;
    }
    Overlap overlap = Overlap.of(title.words(), text.lead(), statistics);
    return overlap.shared() / Math.max(1e-3, Overlap.sum(title.words(), statistics));
  }

  private void names(Row row, Profile a, Profile b) {
    Overlap names = Overlap.of(a.names(), b.names(), statistics);
    row.add("names cosine", names.cosine());
    row.add("names shared", names.shared());
    row.add("names top", names.top());
    row.add("names count", names.count());
    row.add("names apart", Math.min(a.names().length, b.names().length) - names.count());
    Overlap all = Overlap.of(a.allNames(), b.allNames(), statistics);
    row.add("all names shared", all.shared());
    row.add("deeds shared", Hashes.common(a.deeds(), b.deeds()).length);
    Overlap latin = Overlap.of(a.latin(), b.latin(), statistics);
    row.add("latin cosine", latin.cosine());
    row.add("latin shared", latin.shared());
    row.add("latin apart", Math.min(a.latin().length, b.latin().length) - latin.count());
    row.add("versions", versions(a.versions(), b.versions()));
  }

  /** 1 where a name bears the same version in both titles, -1 where only other ones, else 0. */
  static int versions(int[] a, int[] b) {
    int verdict = 0;
    for (int i = 0; i < a.length; i += 2) {
      for (int j = 0; j < b.length; j += 2) {
        if (a[i + 1] == b[j + 1]) {
          return 1;
        }
        verdict = a[i] == b[j] ? -1 : verdict;
      }
    }
    return verdict;
  }

  private void numbers(Row row, Profile a, Profile b) {
    Overlap numbers = Overlap.of(a.numbers(), b.numbers(), statistics);
    row.add("numbers shared", numbers.shared());
    boolean both = a.numbers().length > 0 && b.numbers().length > 0;
    row.add("numbers differ", both && numbers.count() == 0 ? 1 : 0);
    boolean crossed =
        Hashes.overlap(a.numbers(), b.leadNumbers())
            || Hashes.overlap(b.numbers(), a.leadNumbers());
    row.add("number in lead", crossed ? 1 : 0);
  }

  private static void circumstances(Row row, Profile a, Profile b) {
    row.add("days apart", Math.abs(a.time() - b.time()) / DAY);
    row.add("same source", a.source() == b.source() ? 1 : 0);
    row.add("same category", a.category() == b.category() ? 1 : 0);
  }

  /** What one title names and the other does not: the lighter and the heavier side of it. */
  private void apart(Row row, Profile a, Profile b) {
    apart(row, "names apart: top, sum", a.names(), b.names());
    apart(row, "latin apart: top, sum", a.latin(), b.latin());
    apart(row, "numbers apart: top, sum", a.numbers(), b.numbers());
    apart(row, "words apart: top, sum", a.words(), b.words());
  }

  private void apart(Row row, String what, int[] a, int[] b) {
    Rest x = Rest.of(a, b, statistics);
    Rest y = Rest.of(b, a, statistics);
    row.add(what, Math.min(x.top(), y.top()));
    row.add(what, Math.max(x.top(), y.top()));
    row.add(what, Math.min(x.sum(), y.sum()));
    row.add(what, Math.max(x.sum(), y.sum()));
  }
}
