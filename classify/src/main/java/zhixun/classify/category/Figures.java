package zhixun.classify.category;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;

/**
 * How well labels agree with a reader's, as {@code score_labels.py} counts it.
 *
 * @param macroF1 mean over the categories that occur of F1 of the primary
 * @param accuracy share of primaries that are right
 * @param tableMicroF1 F1 over (article, table) pairs, primary and also together
 * @param lenient share of primaries that are the reader's primary or also
 * @param f1 of each category's primary
 */
public record Figures(
    double macroF1,
    double accuracy,
    double tableMicroF1,
    double lenient,
    Map<Category, Double> f1) {
  private static final class Count {
    int right;
    int said;
    int wanted;

    double f1() {
      return said + wanted == 0 ? 0 : 2.0 * right / (said + wanted);
    }
  }

  /** Compares; the two lists run side by side. */
  public static Figures of(List<LabelledArticle> gold, List<Labels> said) {
    var primary = new EnumMap<Category, Count>(Category.class);
    var tables = new Count();
    int right = 0;
    int near = 0;
    for (int i = 0; i < gold.size(); i++) {
      LabelledArticle wanted = gold.get(i);
      Labels labels = said.get(i);
      boolean hit = wanted.primary() == labels.primary();
      count(primary, wanted.primary()).wanted++;
      count(primary, labels.primary()).said++;
      count(primary, wanted.primary()).right += hit ? 1 : 0;
      right += hit ? 1 : 0;
      near += hit || wanted.also().contains(labels.primary()) ? 1 : 0;
      for (Category table : Category.tables()) {
        boolean in = wanted.primary() == table || wanted.also().contains(table);
        tables.wanted += in ? 1 : 0;
        tables.said += labels.has(table) ? 1 : 0;
        tables.right += in && labels.has(table) ? 1 : 0;
      }
    }
    var f1 = new TreeMap<Category, Double>();
    primary.forEach((category, c) -> f1.put(category, c.f1()));
    double macro = f1.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double n = Math.max(1, gold.size());
    return new Figures(macro, right / n, tables.f1(), near / n, f1);
  }

  private static Count count(Map<Category, Count> counts, Category category) {
    return counts.computeIfAbsent(category, c -> new Count());
  }

  /** On one line, for people. */
  public String line() {
    return String.format(
        java.util.Locale.ROOT,
        "macro-F1 %.4f  accuracy %.4f  table micro-F1 %.4f  lenient %.4f",
        macroF1,
        accuracy,
        tableMicroF1,
        lenient);
  }
}
