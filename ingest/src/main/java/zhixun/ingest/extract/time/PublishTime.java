package zhixun.ingest.extract.time;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import zhixun.contract.event.Dated;

/**
 * The publish time that a page states.
 *
 * @param when as precise as it was stated
 * @param zone the offset stated, or that of Asia/Shanghai where none is
 * @param raw the words it was read from, e.g. {@code 2024年5月31日 08:30}
 * @param origin where on the page they stand
 */
public record PublishTime(Dated when, ZoneOffset zone, String raw, Origin origin) {
  /** ISO 8601: a minute with the offset stated, a day, or a month. */
  public String text() {
    return when.precision() == Dated.Precision.MINUTE
        ? when.start().atOffset(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)
        : when.text();
  }

  /** Where a time was found, most trusted first. */
  public enum Origin {
    VISIBLE,
    META,
    SCRIPT,
    ADDRESS
  }
}
