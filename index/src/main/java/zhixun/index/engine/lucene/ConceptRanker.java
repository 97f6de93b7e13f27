package zhixun.index.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import zhixun.contract.event.Category;
import zhixun.index.document.Fields;
import zhixun.index.engine.Clause.Concept;

/**
 * Orders candidates by how much of the query they are about: each concept counts by its rarity and
 * by the best place where one of its forms stands (title, lead, body), and what tells of the same
 * event as the best is lifted ({@link EventLift}). {@code score = coverage · c^power + text · t +
 * optional · o + fresh · f + importance · i + lift}, all parts in 0..1; {@code c} is less by up to
 * {@code missing} where names are missed, {@code t} is {@link CloseText}. Confined to one search.
 */
final class ConceptRanker {
  /** So many are looked at closely; what covers less than these stands below, by its cover. */
  static final int CLOSELY = 300;

  private final IndexTerms terms;
  private final RankedQuery query;
  private final RankingWeights weights;
  private final double[] shares;
  private final double[] optionalShares;
  private final boolean[] names;

  /** A candidate with the parts of its score; {@code doc} counts within its segment. */
  record Ranked(
      int leaf,
      int doc,
      long time,
      double covered,
      double optional,
      double text,
      double score,
      double fresh,
      double event) {
    /** The first guess at the score, which needs no look at the article. */
    double guess() {
      return covered + 0.25 * optional;
    }

    Ranked with(double newCovered, double newText, double newScore, double newFresh) {
      return new Ranked(leaf, doc, time, newCovered, optional, newText, newScore, newFresh, 0);
    }

    Ranked lifted(double lift) {
      return new Ranked(leaf, doc, time, covered, optional, text, score + lift, fresh, lift);
    }
  }

  private static final Comparator<Ranked> BY_GUESS =
      (a, b) -> {
        int byGuess = Double.compare(a.guess(), b.guess());
        return byGuess != 0 ? byGuess : Long.compare(a.time(), b.time());
      };

  ConceptRanker(IndexTerms terms, RankedQuery query, RankingWeights weights) throws IOException {
    this.terms = terms;
    this.query = query;
    this.weights = weights;
    var rarity = new Rarity(terms);
    this.shares = rarity.shares(query.required());
    this.optionalShares = rarity.shares(query.optional());
    this.names = new boolean[shares.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = query.required().get(i).weight() > 1;
    }
  }

  /**
   * The best {@code wanted} or more, best first; equals stand newest first. The first {@value
   * #CLOSELY} are the same and in the same order however many are wanted.
   */
  List<Ranked> rank(Matches matches, int wanted) throws IOException {
    List<Ranked> guessed = guessed(matches, Math.max(CLOSELY, wanted));
    int close = Math.min(CLOSELY, guessed.size());
    List<Ranked> out = new ArrayList<>(closely(matches, guessed.subList(0, close)));
    out.addAll(guessed.subList(close, guessed.size()));
    return out;
  }

  private List<Ranked> guessed(Matches matches, int most) throws IOException {
    var best = new PriorityQueue<Ranked>(BY_GUESS);
    for (int leaf = 0; leaf < matches.leaves().size(); leaf++) {
      Matches.Leaf each = matches.leaves().get(leaf);
      NumericDocValues times = DocValues.getNumeric(each.context().reader(), Fields.TIME);
      for (int doc = next(each, 0); doc >= 0; doc = next(each, doc + 1)) {
        double covered = covered(each.holdings(), doc);
        double optional = lift(each.holdings(), doc);
        Ranked worst = best.size() < most ? null : best.element();
        if (worst == null || covered + 0.25 * optional >= worst.guess()) {
          long time = times.advanceExact(doc) ? times.longValue() : 0;
          var ranked = new Ranked(leaf, doc, time, covered, optional, 0, 0, 0, 0);
          if (worst == null) {
            best.add(ranked);
          } else if (BY_GUESS.compare(ranked, worst) > 0) {
            best.poll();
            best.add(ranked);
          }
        }
      }
    }
    var out = new ArrayList<>(best);
    out.sort(BY_GUESS.reversed().thenComparingInt(Ranked::leaf).thenComparingInt(Ranked::doc));
    return out;
  }

  private static int next(Matches.Leaf leaf, int from) {
    int doc = from < leaf.candidates().length() ? leaf.candidates().nextSetBit(from) : -1;
    return doc == DocIdSetIterator.NO_MORE_DOCS ? -1 : doc;
  }

  private double covered(Holdings holdings, int doc) {
    double sum = 0;
    double missed = 0;
    for (int i = 0; i < shares.length; i++) {
      double value = holdings.value(i, doc);
      sum += value * shares[i];
      missed += value == 0 && names[i] ? shares[i] : 0;
    }
    return sum * (1 - weights.missing() * missed);
  }

  private double lift(Holdings holdings, int doc) {
    double sum = 0;
    for (int i = 0; i < optionalShares.length; i++) {
      sum += holdings.value(shares.length + i, doc) * optionalShares[i];
    }
    return sum;
  }

  private List<Ranked> closely(Matches matches, List<Ranked> guessed) throws IOException {
    Ranked[] byDoc = guessed.toArray(Ranked[]::new);
    Arrays.sort(byDoc, Comparator.comparingInt(Ranked::leaf).thenComparingInt(Ranked::doc));
    addCategories(matches, byDoc);
    double[] importance = values(matches, byDoc, Fields.IMPORTANCE);
    double[] times = Arrays.stream(byDoc).mapToDouble(Ranked::time).toArray();
    double first = Arrays.stream(times).min().orElse(0);
    double[] text = new CloseText(terms, byDoc).scores(query.required());
    double span = Math.max(1, Arrays.stream(times).max().orElse(0) - first);
    for (int i = 0; i < byDoc.length; i++) {
      Ranked r = byDoc[i];
      Holdings holdings = matches.leaves().get(r.leaf()).holdings();
      double covered = covered(holdings, r.doc());
      double fresh = (times[i] - first) / span;
      double score =
          weights.coverage() * Math.pow(covered, weights.power())
              + weights.text() * text[i]
              + weights.optional() * r.optional()
              + weights.fresh() * fresh
              + weights.importance() * importance[i] / 1_000_000;
      byDoc[i] = r.with(covered, text[i], score, fresh);
    }
    return lifted(byDoc, times, values(matches, byDoc, Fields.STORY));
  }

  /** A category that a concept names is a form of it, where the article is a candidate already. */
  private void addCategories(Matches matches, Ranked[] byDoc) throws IOException {
    for (int i = 0; i < query.required().size(); i++) {
      for (Category category : query.required().get(i).categories()) {
        addCategory(matches, byDoc, i, category.code());
      }
    }
  }

  private void addCategory(Matches matches, Ranked[] byDoc, int concept, String code)
      throws IOException {
    int leaf = -1;
    var term = new BytesRef(code);
    PostingsEnum found = null;
    for (Ranked r : byDoc) {
      if (leaf != r.leaf()) {
        leaf = r.leaf();
        found = terms.leaves().get(leaf).postings(Fields.CATEGORY, term, PostingsEnum.NONE);
      }
      if (found != null
          && (found.docID() < r.doc() ? found.advance(r.doc()) : found.docID()) == r.doc()) {
        matches.leaves().get(leaf).holdings().raise(concept, r.doc(), Concept.CATEGORY_WEIGHT);
      }
    }
  }

  private List<Ranked> lifted(Ranked[] alone, double[] times, double[] stories) {
    double[] scores = Arrays.stream(alone).mapToDouble(Ranked::score).toArray();
    double[] lifts = new EventLift(scores, times, stories).lifts(weights.burst(), weights.story());
    var out = new ArrayList<Ranked>();
    for (int i = 0; i < lifts.length; i++) {
      out.add(alone[i].lifted(lifts[i]));
    }
    out.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(Ranked::time).reversed())
            .thenComparingInt(Ranked::leaf)
            .thenComparingInt(Ranked::doc));
    return out;
  }

  private static double[] values(Matches matches, Ranked[] byDoc, String field) throws IOException {
    double[] out = new double[byDoc.length];
    int leaf = -1;
    NumericDocValues values = DocValues.emptyNumeric();
    for (int i = 0; i < byDoc.length; i++) {
      if (leaf != byDoc[i].leaf()) {
        leaf = byDoc[i].leaf();
        values = DocValues.getNumeric(matches.leaves().get(leaf).context().reader(), field);
      }
      out[i] = values.advanceExact(byDoc[i].doc()) ? values.longValue() : 0;
    }
    return out;
  }

  /** The parts of a score, one a line, concepts with their share and place. */
  String explain(Matches matches, Ranked ranked) {
    Holdings holdings = matches.leaves().get(ranked.leaf()).holdings();
    var out = new StringBuilder();
    line(out, 0, "得分", ranked.score());
    line(out, 2, "概念覆盖", ranked.covered());
    for (int i = 0; i < shares.length; i++) {
      concept(out, query.required().get(i), shares[i], holdings.value(i, ranked.doc()));
    }
    line(out, 2, "文字", ranked.text());
    line(out, 2, "相邻与所问", ranked.optional());
    for (int i = 0; i < optionalShares.length; i++) {
      double value = holdings.value(shares.length + i, ranked.doc());
      concept(out, query.optional().get(i), optionalShares[i], value);
    }
    line(out, 2, "新近", ranked.fresh());
    line(out, 2, "同日同事件", ranked.event());
    return out.toString();
  }

  private static void concept(StringBuilder out, Concept concept, double share, double value) {
    String text = String.format(Locale.ROOT, "“%s”（占 %.2f）", concept.label(), share);
    line(out, 4, text, value);
  }

  private static void line(StringBuilder out, int indent, String name, double value) {
    out.repeat(' ', indent).append(name);
    out.append(String.format(Locale.ROOT, " %.3f%n", value));
  }
}
