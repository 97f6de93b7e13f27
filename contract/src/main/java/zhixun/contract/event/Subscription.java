package zhixun.contract.event;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query or form kept to be matched by new stories.
 *
 * @param query in the search language; null when a form is given
 * @param form as the console saves it; null when a query is given
 * @param channels where alerts go: {@code webhook:URL}, {@code mail:ADDRESS}, {@code wecom:URL};
 *     may be empty (console and feeds only)
 * @param quiet no push inside it (Asia/Shanghai); null for none
 * @param mode when alerts are sent
 * @param owner who keeps it
 * @param active false once removed: a subscription is never silently deleted
 */
public record Subscription(
    SubscriptionId id,
    String name,
    @Nullable String query,
    @Nullable Form form,
    List<String> channels,
    @Nullable QuietHours quiet,
    Mode mode,
    String owner,
    boolean active,
    Instant since) {
  /** The same, removed at {@code at}. */
  public Subscription stopped(Instant at) {
    return new Subscription(id, name, query, form, channels, quiet, mode, owner, false, at);
  }

  /** When alerts of a subscription are sent. */
  public enum Mode {
    AT_ONCE,
    HOURLY,
    DAILY
  }

  /** From (inclusive) until (exclusive), over midnight when {@code until} is earlier. */
  public record QuietHours(LocalTime from, LocalTime until) {}

  /**
   * The console's form. Empty lists do not restrict.
   *
   * @param categories codes of the taxonomy
   * @param levels of the issuer: {@code national, provincial, city, foreign …}
   * @param regions places of the issuer
   * @param kinds kinds of document
   * @param must each group: one of its words must occur
   * @param any words that suggest a match; not complete
   * @param not words that exclude
   * @param documentsOnly only where a public body's document is reported
   */
  public record Form(
      List<String> categories,
      List<String> levels,
      List<String> regions,
      List<String> kinds,
      List<List<String>> must,
      List<String> any,
      List<String> not,
      boolean documentsOnly,
      List<String> companies,
      List<String> models,
      double minImportance) {
    public Form {
      categories = orEmpty(categories);
      levels = orEmpty(levels);
      regions = orEmpty(regions);
      kinds = orEmpty(kinds);
      must = must == null ? List.of() : must.stream().map(List::copyOf).toList();
      any = orEmpty(any);
      not = orEmpty(not);
      companies = orEmpty(companies);
      models = orEmpty(models);
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
      return list == null ? List.of() : List.copyOf(list);
    }
  }

  public Subscription {
    if ((query == null) == (form == null)) {
      throw new IllegalArgumentException(
          "subscription " + id + " needs a query or a form, not both");
    }
    channels = channels == null ? List.of() : List.copyOf(channels);
  }
}
