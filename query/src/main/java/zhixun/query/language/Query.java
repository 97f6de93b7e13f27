package zhixun.query.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.index.engine.Clause;

/** A query as typed, as a tree. */
public sealed interface Query {
  /** Nothing was typed. */
  record Nothing() implements Query {}

  /** A run of characters without white space; it may hold several words. */
  record Words(String text) implements Query {}

  /** {@code "…"}: exactly so. */
  record Phrase(String text) implements Query {}

  /** {@code deepse*} */
  record Prefix(String text) implements Query {}

  /** {@code deepsek~} or {@code deepsek~1} */
  record Fuzzy(String text, int edits) implements Query {}

  /** {@code 来源:新华网} */
  record Property(Clause.Field field, String value) implements Query {}

  /** {@code 日期:2024-05..2024-06}; a null end is open. */
  record Period(Clause.DateKind kind, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Query {}

  /**
   * Parts that stand side by side, or are joined by AND.
   *
   * @param strict whether AND was typed, so that ranking may not do without any part
   */
  record All(List<Query> parts, boolean strict) implements Query {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** Parts joined by OR. */
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** {@code -…} */
  record Not(Query part) implements Query {}
}
