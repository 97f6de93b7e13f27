package zhixun.query.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Labels;

/** What the labels and facts of an article say to a subscription. */
sealed interface Verdict {
  /**
   * It fits.
   *
   * @param heading of the piece of news that does; the title where it is the whole article
   * @param whole whether it is the whole article
   * @param facts those of the piece
   * @param reasons in Chinese
   */
  record Fits(String heading, boolean whole, List<Fact> facts, List<String> reasons)
      implements Verdict {
    public Fits {
      facts = List.copyOf(facts);
      reasons = List.copyOf(reasons);
    }
  }

  /** It does not, for this one (in Chinese). */
  record Misses(String reason) implements Verdict {}

  /** Fits a subscription that asks nothing of labels and facts. */
  static Verdict.Fits plain(Evidence evidence) {
    var reasons = new ArrayList<String>();
    Labels labels = evidence.article().labels();
    reasons.add(categoryReason(labels, labels.primary()));
    return whole(evidence, reasons);
  }

  /** The whole article fits. */
  static Fits whole(Evidence evidence, List<String> reasons) {
    return new Fits(
        evidence.article().article().title(), true, evidence.article().facts(), reasons);
  }

  static String categoryReason(Labels labels, Category category) {
    return String.format(Locale.ROOT, "类别：%s（%.2f）", category.label(), labels.score(category));
  }
}
