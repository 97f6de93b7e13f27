package zhixun.classify.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;

/**
 * From log-odds to labels.
 *
 * @param temperature divides the primaries' log-odds, so that scores are frequencies
 * @param alsoThreshold a further table needs at least this probability
 */
record Calibration(double temperature, double alsoThreshold) {
  static final Calibration PLAIN = new Calibration(1, 0.4);

  private static final int MOST_ALSO = 2;

  /** The labels that these outputs of {@link Heads} mean. */
  Labels labels(float[] outputs, List<String> reasons, String model) {
    double[] p = Heads.softmax(outputs, temperature);
    int best = 0;
    for (int k = 1; k < p.length; k++) {
      best = p[k] > p[best] ? k : best;
    }
    Category primary = Heads.PRIMARY.get(best);
    var scores = new EnumMap<Category, Double>(Category.class);
    for (int k = 0; k < p.length; k++) {
      scores.put(Heads.PRIMARY.get(k), Math.round(p[k] * 10_000) / 10_000.0);
    }
    return new Labels(primary, also(outputs, primary), scores, reasons, model);
  }

  private List<Category> also(float[] outputs, Category primary) {
    record Candidate(Category table, double p) {}
    var candidates = new ArrayList<Candidate>();
    for (int t = 0; t < Heads.TABLES.size(); t++) {
      double p = Heads.sigmoid(outputs[Heads.PRIMARIES + t]);
      if (Heads.TABLES.get(t) != primary && p >= alsoThreshold) {
        candidates.add(new Candidate(Heads.TABLES.get(t), p));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::p).reversed());
    return candidates.stream().limit(MOST_ALSO).map(Candidate::table).toList();
  }
}
