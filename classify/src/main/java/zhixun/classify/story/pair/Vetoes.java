package zhixun.classify.story.pair;

import java.util.Collections;
import java.util.List;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.TypedFacts;
import zhixun.contract.event.Category;

/** Two events, whatever the likeness: another round, amount, document or model version. */
public final class Vetoes {
  /** Two sources round one amount, or change its currency, within this ratio. */
  private static final double ROUNDING = 1.35;

  private Vetoes() {}

  /** Whether typed facts of the two say that they report two events. */
  public static boolean forbid(Profile a, Profile b) {
    TypedFacts x = a.typed();
    TypedFacts y = b.typed();
    return apart(x.documentNumbers(), y.documentNumbers())
        || (a.category() == Category.FUNDING && b.category() == Category.FUNDING && money(x, y))
        || (a.category() == Category.POLICY && b.category() == Category.POLICY && papers(x, y))
        || lives(a, b)
        || models(a, b);
  }

  /** A document's draft, its final text and readings of it are linked stories, not one. */
  private static boolean lives(Profile a, Profile b) {
    return akin(a.typed().documents(), b.typed().documents())
        && (a.wording().draft() != b.wording().draft()
            || a.wording().reading() != b.wording().reading());
  }

  private static boolean money(TypedFacts x, TypedFacts y) {
    return apart(x.rounds(), y.rounds())
        || (apart(x.companies(), y.companies()) && !akin(x.companies(), y.companies()))
        || (x.rounds().isEmpty() && y.rounds().isEmpty() && amountsApart(x.amounts(), y.amounts()));
  }

  private static boolean amountsApart(List<Double> a, List<Double> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    return a.stream()
        .noneMatch(x -> b.stream().anyMatch(y -> Math.max(x, y) <= ROUNDING * Math.min(x, y)));
  }

  private static boolean papers(TypedFacts x, TypedFacts y) {
    return apart(x.documents(), y.documents()) && !akin(x.documents(), y.documents());
  }

  private static boolean models(Profile a, Profile b) {
    boolean llm = llm(a.category()) && llm(b.category());
    return llm && PairFeatures.versions(a.versions(), b.versions()) < 0;
  }

  private static boolean llm(Category category) {
    return category == Category.LLM_DOMESTIC || category == Category.LLM_FOREIGN;
  }

  /** Both say something and nothing in common. */
  private static boolean apart(List<String> a, List<String> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  /** One name holds another: a short form beside the full one. */
  private static boolean akin(List<String> a, List<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.contains(y) || y.contains(x)));
  }
}
