package zhixun.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * How the older pages of a list are reached.
 *
 * @param next selects the link to the next page; null: none
 * @param template address of page {@code {n}}, absolute or relative; null: none
 * @param second what {@code {n}} is on the second page
 */
public record Paging(@Nullable String next, @Nullable String template, int second) {
  public static final Paging NONE = new Paging(null, null, 2);

  public boolean exists() {
    return next != null || template != null;
  }
}
