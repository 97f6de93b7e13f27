package zhixun.contract.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one source does, judged against its own history.
 *
 * @param reasons why it is in that state, for people
 * @param yields articles of each of the last seven days, oldest first
 */
public record SourceHealth(
    String source,
    State state,
    List<String> reasons,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNewArticle,
    @Nullable Instant nextVisit,
    List<Integer> yields,
    int errors,
    Instant at) {
  /** States on screen: 正常 迟 安静 疑似改版 受限 停用. */
  public enum State {
    HEALTHY,
    LATE,
    SILENT,
    BROKEN,
    BLOCKED,
    DISABLED
  }

  public SourceHealth {
    reasons = List.copyOf(reasons);
    yields = List.copyOf(yields);
  }
}
