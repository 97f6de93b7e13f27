package zhixun.ingest.extract.time;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.extract.page.Page;

/** Times that a page states outside its text: metas, scripts, its own address. */
final class MetaTime {
  private static final List<String> METAS =
      List.of(
          "pubdate",
          "publishdate",
          "article:published_time",
          "og:article:published_time",
          "bytedance:published_time",
          "og:time",
          "og:published_time",
          "og:release_date",
          "datepublished",
          "publish_time",
          "publishtime",
          "publish-date",
          "firstpublishedtime",
          "apub:time",
          "weibo:article:create_at",
          "publication_date",
          "article_date_original",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "createdate",
          "docreltime",
          "date");

  private static final List<String> SCRIPT_KEYS =
      List.of(
          "\"datePublished\"",
          "datePublished",
          "var ct",
          "\"pubDate\"",
          "pubDate",
          "publish_time",
          "publishTime",
          "\"pubtime\"",
          "pubtime",
          "pub_time",
          "\"ptime\"",
          "newsTime",
          "\"ctime\"",
          "createTime",
          "create_time");

  private static final int SCRIPT_LIMIT = 400_000;
  private static final long EARLIEST = 631_152_000L; // 1990
  private static final long LATEST = 4_102_444_800L; // 2100

  private MetaTime() {}

  static @Nullable PublishTime ofHead(Page page) {
    PublishTime best = null;
    for (String name : METAS) {
      String value = page.head().meta(name);
      PublishTime time = value == null ? null : read(value, PublishTime.Origin.META);
      if (time != null && (best == null || finer(time, best))) {
        best = time;
      }
    }
    return best;
  }

  private static boolean finer(PublishTime time, PublishTime than) {
    return time.when().precision().compareTo(than.when().precision()) < 0
        && time.when().localDate().equals(than.when().localDate());
  }

  static @Nullable PublishTime ofScripts(Page page) {
    for (String key : SCRIPT_KEYS) {
      for (Element script : page.tree().getElementsByTag("script")) {
        String code = script.data();
        PublishTime time = code.isEmpty() ? null : inCode(code, key);
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  private static @Nullable PublishTime inCode(String code, String key) {
    int limit = Math.min(code.length(), SCRIPT_LIMIT);
    int at = code.indexOf(key);
    for (int i = 0; at >= 0 && at < limit && i < 5; i++) {
      int from = at + key.length();
      PublishTime time = value(code.substring(from, Math.min(code.length(), from + 60)));
      if (time != null) {
        return time;
      }
      at = code.indexOf(key, from);
    }
    return null;
  }

  /** {@code = "1581517074"}, {@code : 1581517074000} or a text with a time. */
  private static @Nullable PublishTime value(String after) {
    int i = 0;
    while (i < after.length() && " \"':=\\".indexOf(after.charAt(i)) >= 0) {
      i++;
    }
    int digits = Digits.count(after, i);
    if (digits == 10 || digits == 13) {
      return epoch(after.substring(i, i + digits));
    }
    if (digits != 4) {
      return null;
    }
    int end = i;
    while (end < after.length() && "\"'<,;}".indexOf(after.charAt(end)) < 0) {
      end++;
    }
    return read(after.substring(i, end), PublishTime.Origin.SCRIPT);
  }

  private static @Nullable PublishTime epoch(String digits) {
    long seconds = Long.parseLong(digits.substring(0, 10));
    if (seconds < EARLIEST || seconds > LATEST) {
      return null;
    }
    Dated when = Dated.minute(java.time.Instant.ofEpochSecond(seconds));
    return new PublishTime(when, offset(when), digits, PublishTime.Origin.SCRIPT);
  }

  /** The day in the page's own address: /2019-09-07/, /20190907/, /2019/0907/, t20190907_1. */
  static @Nullable PublishTime ofAddress(@Nullable URI address) {
    String path = address == null || address.getRawPath() == null ? "" : address.getRawPath();
    for (int i = 0; i + 8 <= path.length(); i++) {
      boolean starts = i == 0 || !Digits.is(path.charAt(i - 1));
      if (starts && path.startsWith("20", i)) {
        PublishTime time = day(path, i);
        if (time != null) {
          return time;
        }
      }
    }
    return null;
  }

  private static @Nullable PublishTime day(String path, int start) {
    var digits = new StringBuilder();
    int i = start;
    while (i < path.length() && digits.length() < 8 && i - start < 10) {
      char c = path.charAt(i++);
      if (Digits.is(c)) {
        digits.append(c);
      } else if (c != '/' && c != '-' && c != '_') {
        return null;
      }
    }
    boolean longer = i < path.length() && Digits.is(path.charAt(i));
    return digits.length() < 8 || longer
        ? null
        : read(digits.toString(), PublishTime.Origin.ADDRESS);
  }

  static @Nullable PublishTime read(String text, PublishTime.Origin origin) {
    String cut = text.length() > 100 ? text.substring(0, 100) : text;
    TimeMention mention = TimeScanner.first(cut);
    Dated when = mention == null ? null : mention.dated(null);
    return mention == null || when == null
        ? null
        : new PublishTime(
            when, mention.offset(when), cut.substring(mention.start(), mention.end()), origin);
  }

  private static java.time.ZoneOffset offset(Dated when) {
    return Dated.ZONE.getRules().getOffset(when.start());
  }
}
