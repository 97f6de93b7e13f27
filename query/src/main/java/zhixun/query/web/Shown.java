package zhixun.query.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;

/** How times, numbers and stages stand on a page; times to the minute, Beijing time. */
public final class Shown {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Dated.ZONE);

  private Shown() {}

  /** {@code 2024-05}, {@code 2024-05-31} or {@code 2024-05-31 08:30}. */
  public static String time(Dated time) {
    return time.precision() == Dated.Precision.MINUTE ? MINUTE.format(time.start()) : time.text();
  }

  /** {@code 2024-05-31 08:30}, or a dash for none. */
  public static String time(@Nullable Instant time) {
    return time == null ? "–" : MINUTE.format(time);
  }

  /** With separators: {@code 50,446}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A stage's name in Chinese, with the word that commands and logs use. */
  public static String stage(String name) {
    String label =
        switch (name) {
          case "ingest" -> "抓取与导入";
          case "classify" -> "归类";
          case "story" -> "并事件";
          case "index" -> "索引";
          case "alert" -> "提醒";
          case "deliver" -> "投递";
          default -> "";
        };
    return (label + " " + name).strip();
  }
}
