package zhixun.query.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;

/** What the labels and facts of an article say to a subscription. */
sealed interface Verdict {
  /** It fits, for these reasons (in Chinese). */
  record Fits(List<String> reasons) implements Verdict {
    public Fits {
      reasons = List.copyOf(reasons);
    }
  }

  /** It does not, for this one (in Chinese). */
  record Misses(String reason) implements Verdict {}

  /** Fits a subscription that asks nothing of labels and facts. */
  static Verdict plain(Evidence evidence) {
    var reasons = new ArrayList<String>();
    Labels labels = evidence.article().labels();
    reasons.add(categoryReason(labels, labels.primary()));
    return new Fits(reasons);
  }

  static String categoryReason(Labels labels, Category category) {
    return String.format(Locale.ROOT, "类别：%s（%.2f）", category.label(), labels.score(category));
  }
}
