package zhixun.classify.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhixun.contract.event.Category;

/**
 * Says which features spoke most for a category, against the mean of the others: a feature's value
 * times the difference of its weights.
 */
final class Reasons implements FeatureSink {
  private static final int MOST = 6;

  /** A feature's name on screen. */
  private record Name(Block block, String text) {}

  private record Reason(Name name, double strength) {}

  private final Map<Integer, Name> names = new LinkedHashMap<>();
  private final Vocabulary vocabulary;

  Reasons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public void accept(Block block, int hash, CharSequence text, int start, int end, float value) {
    if (vocabulary.row(hash) >= 0) {
      names.putIfAbsent(hash, new Name(block, text.subSequence(start, end).toString()));
    }
  }

  /** The strongest reasons, as {@code 标题词「发布」+0.83}; of nested n-grams only the strongest. */
  List<String> strongest(LinearModel model, SparseVector vector, Category category) {
    var reasons = new ArrayList<Reason>();
    for (int i = 0; i < vector.size(); i++) {
      int row = vector.rows()[i];
      double strength = vector.values()[i] * lead(model, row, Heads.of(category));
      Name name = names.get(vocabulary.hash(row));
      if (strength > 0.02 && name != null) {
        reasons.add(new Reason(name, strength));
      }
    }
    reasons.sort(
        Comparator.comparingDouble(Reason::strength)
            .reversed()
            .thenComparing(r -> r.name().text()));
    return worded(reasons);
  }

  private static double lead(LinearModel model, int row, int category) {
    double others = 0;
    for (int k = 0; k < Heads.PRIMARIES; k++) {
      others += k == category ? 0 : model.weight(row, k);
    }
    return model.weight(row, category) - others / (Heads.PRIMARIES - 1);
  }

  private static List<String> worded(List<Reason> reasons) {
    var kept = new ArrayList<Reason>();
    for (Reason reason : reasons) {
      boolean nested = kept.stream().anyMatch(k -> overlap(k.name().text(), reason.name().text()));
      if (!nested && kept.size() < MOST) {
        kept.add(reason);
      }
    }
    return kept.stream()
        .map(
            r ->
                String.format(
                    Locale.ROOT,
                    "%s「%s」+%.2f",
                    r.name().block().label(),
                    r.name().text().strip(),
                    r.strength()))
        .toList();
  }

  private static boolean overlap(String a, String b) {
    return a.contains(b.strip()) || b.contains(a.strip());
  }
}
