package zhixun.query.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code 2024}, {@code 2024-05}, {@code 2024-05-31} and ranges of them with {@code ..}. */
final class Periods {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?|年)?");

  /** From the first day to the last; a null end is open. */
  record Days(@Nullable LocalDate from, @Nullable LocalDate to) {}

  private Periods() {}

  static Optional<Days> parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return one(text);
    }
    String first = text.substring(0, dots);
    String last = text.substring(dots + 2);
    Optional<Days> from = one(first);
    Optional<Days> to = one(last);
    boolean bad = (from.isEmpty() && !first.isEmpty()) || (to.isEmpty() && !last.isEmpty());
    if (bad || (first.isEmpty() && last.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Days(from.map(Days::from).orElse(null), to.map(Days::to).orElse(null)));
  }

  private static Optional<Days> one(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(days(date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days days(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      YearMonth all = YearMonth.of(year, month);
      return new Days(all.atDay(1), all.atEndOfMonth());
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(date.group(3)));
    return new Days(day, day);
  }
}
