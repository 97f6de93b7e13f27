package zhixun.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the two headers that say how long to stay away. */
final class CacheRules {
  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*(\\d{1,9})");

  /** No server may send us away for longer. */
  static final Duration LONGEST = Duration.ofDays(1);

  private CacheRules() {}

  static Duration maxAge(String cacheControl) {
    Matcher matcher = MAX_AGE.matcher(cacheControl);
    boolean stale = cacheControl.contains("no-cache") || cacheControl.contains("no-store");
    return stale || !matcher.find()
        ? Duration.ZERO
        : cap(Duration.ofSeconds(Long.parseLong(matcher.group(1))));
  }

  /** Seconds or an HTTP date; zero when there is none or it cannot be read. */
  static Duration retryAfter(String header, Instant now) {
    String text = header.strip();
    if (text.matches("\\d{1,9}")) {
      return cap(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, until);
      return wait.isNegative() ? Duration.ZERO : cap(wait);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static Duration cap(Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
