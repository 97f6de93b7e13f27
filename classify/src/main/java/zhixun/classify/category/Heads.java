package zhixun.classify.category;

import java.util.List;
import zhixun.contract.event.Category;

/**
 * What a model puts out, side by side: one log-odds for each category as primary (softmax), then
 * one for each table as belonging at all, primary or also (sigmoid).
 */
final class Heads {
  static final List<Category> PRIMARY = List.of(Category.values());
  static final List<Category> TABLES = Category.tables();
  static final int PRIMARIES = PRIMARY.size();
  static final int SIZE = PRIMARIES + TABLES.size();

  private Heads() {}

  /** The place of a category among the primaries. */
  static int of(Category category) {
    return PRIMARY.indexOf(category);
  }

  /** Softmax of the first {@link #PRIMARIES} outputs at a temperature. */
  static double[] softmax(float[] outputs, double temperature) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < PRIMARIES; k++) {
      max = Math.max(max, outputs[k]);
    }
    double[] p = new double[PRIMARIES];
    double sum = 0;
    for (int k = 0; k < PRIMARIES; k++) {
      p[k] = Math.exp((outputs[k] - max) / temperature);
      sum += p[k];
    }
    for (int k = 0; k < PRIMARIES; k++) {
      p[k] /= sum;
    }
    return p;
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
