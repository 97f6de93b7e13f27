package zhixun.contract.event;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where an article belongs.
 *
 * @param primary the table an analyst would put it in
 * @param also at most two further tables where it would be just as useful
 * @param scores calibrated score of each category, 0..1; those of the primaries sum to about 1
 * @param reasons the words and features that decided, strongest first, for people
 * @param model name and version of the classifier
 */
public record Labels(
    Category primary,
    List<Category> also,
    Map<Category, Double> scores,
    List<String> reasons,
    String model) {
  public Labels {
    also = List.copyOf(also);
    if (also.size() > 2 || also.contains(primary)) {
      throw new IllegalArgumentException("also must be at most two others: " + also);
    }
    scores.forEach(Labels::requireScore);
    scores = Collections.unmodifiableMap(copyOf(scores));
    reasons = List.copyOf(reasons);
  }

  /** The score of {@code category}, 0 when none was given. */
  public double score(Category category) {
    return scores.getOrDefault(category, 0.0);
  }

  public boolean has(Category category) {
    return primary == category || also.contains(category);
  }

  private static EnumMap<Category, Double> copyOf(Map<Category, Double> scores) {
    var copy = new EnumMap<Category, Double>(Category.class);
    copy.putAll(scores);
    return copy;
  }

  private static void requireScore(Category category, Double score) {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "score " + score + " not in 0..1 for category " + category);
    }
  }
}
