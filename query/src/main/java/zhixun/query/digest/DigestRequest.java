package zhixun.query.digest;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Decision;
import zhixun.contract.event.StoryId;
import zhixun.query.market.MarketReview;

/**
 * What digest to build.
 *
 * @param rowLimit rows that a table prints, 1 to 100; the model issue's longest has 15
 * @param moreLimit further rows kept, ranked, 0 to 200
 * @param decisions in the order in which they were taken; those of other months have no effect
 * @param market null when none was supplied
 * @param usedBefore stories that an edition of another period has printed
 */
public record DigestRequest(
    Period period,
    int rowLimit,
    int moreLimit,
    List<Decision> decisions,
    @Nullable MarketReview market,
    Set<StoryId> usedBefore) {
  public static final int ROWS = 15;
  public static final int MORE = 30;

  public DigestRequest {
    if (rowLimit < 1 || rowLimit > 100) {
      throw new IllegalArgumentException("rows of a table " + rowLimit + " not in 1..100");
    }
    if (moreLimit < 0 || moreLimit > 200) {
      throw new IllegalArgumentException("further rows " + moreLimit + " not in 0..200");
    }
    decisions = List.copyOf(decisions);
    usedBefore = Set.copyOf(usedBefore);
  }

  public static DigestRequest of(Period period) {
    return new DigestRequest(period, ROWS, MORE, List.of(), null, Set.of());
  }

  public DigestRequest with(List<Decision> decisions, @Nullable MarketReview market) {
    return new DigestRequest(period, rowLimit, moreLimit, decisions, market, usedBefore);
  }
}
