package zhixun.ingest.extract.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Dated;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;

/** Scores the times that a reader sees by where they stand and what stands beside them. */
final class VisibleTime {
  private static final int ENOUGH = 45;
  private static final int NEAR = 15;

  private static final String[] GOOD = {"发布", "发表", "时间", "日期", "来源", "作者", "稿源"};
  private static final String[] BAD = {"今天是", "截止", "版权", "©", "打印", "成文日期", "注册"};
  private static final String[] NAMES = {
    "time", "date", "pub", "info", "source", "msg", "author", "meta", "from", "laiyuan", "tit"
  };

  private final List<Block> blocks;
  private final @Nullable PublishTime hint;
  private final int title;
  private final int first;
  private final int last;
  private final @Nullable Instant fetchedAt;

  private int most = ENOUGH - 1;
  private @Nullable PublishTime best;

  VisibleTime(
      Page page,
      @Nullable PublishTime hint,
      int title,
      int first,
      int last,
      @Nullable Instant fetchedAt) {
    this.blocks = page.blocks();
    this.hint = hint;
    this.title = title;
    this.first = first;
    this.last = last;
    this.fetchedAt = fetchedAt;
  }

  @Nullable PublishTime find() {
    for (Block block : blocks) {
      int place = place(block);
      if (place <= 0) {
        continue;
      }
      String text = line(block);
      for (TimeMention mention : TimeScanner.scan(text)) {
        weigh(block, text, mention, place);
      }
      if (place >= 60 && block.index() != title) {
        stated(block, place);
      }
      if (fetchedAt != null && block.length() < 40 && place >= 60) {
        relative(block, place, fetchedAt);
      }
    }
    return best;
  }

  private void weigh(Block block, String text, TimeMention mention, int place) {
    Dated when = mention.dated(year(mention));
    if (when == null) {
      return;
    }
    int score = place + context(block, text, mention) + agreement(when);
    score += mention.timed() ? 25 : mention.day() == null ? -25 : 0;
    if (score > most) {
      most = score;
      String raw = text.substring(mention.start(), mention.end());
      best = new PublishTime(when, mention.offset(when), raw, PublishTime.Origin.VISIBLE);
    }
  }

  /** The year of a time that leaves it out: the head's, else the last such day before the fetch. */
  private @Nullable Integer year(TimeMention mention) {
    if (hint != null || fetchedAt == null) {
      return hint == null ? null : hint.when().localDate().getYear();
    }
    int year = fetchedAt.atZone(Dated.ZONE).getYear();
    Dated near = mention.dated(year);
    boolean future = near != null && near.start().isAfter(fetchedAt.plus(Duration.ofDays(1)));
    return future ? year - 1 : year;
  }

  /** A time of day in the line's elements makes its day, or its 3天前, exact. */
  private void stated(Block block, int place) {
    PublishTime time = AttributeTime.in(block);
    int score = time == null ? 0 : place + 40 + agreement(time.when());
    boolean rough = best == null || best.when().precision() != Dated.Precision.MINUTE;
    if (time != null && score > (rough ? ENOUGH : most)) {
      most = Math.max(most, score);
      best = time;
    }
  }

  private void relative(Block block, int place, Instant now) {
    Dated when = RelativeTime.in(block.text(), now);
    int score = place + (named(block.box()) ? 15 : 0);
    if (when != null && score > most) {
      most = score;
      best =
          new PublishTime(
              when,
              Dated.ZONE.getRules().getOffset(when.start()),
              block.text(),
              PublishTime.Origin.VISIBLE);
    }
  }

  /** How good the place of a block is; 0 for prose and the like. */
  private int place(Block block) {
    int i = block.index();
    if (block.linkShare() > 0.7 && !block.heading() && !linkedTime(block)) {
      return 0;
    }
    int base = base(block, i);
    return block.noise() ? Math.min(base, 60) - 25 : base;
  }

  /** A time that is a link to its article, with next to nothing beside it. */
  private static boolean linkedTime(Block block) {
    TimeMention time = block.length() > 40 ? null : TimeScanner.first(block.text());
    return time != null
        && time.year() != null
        && time.day() != null
        && block.text().length() - (time.end() - time.start()) < 14;
  }

  private int base(Block block, int i) {
    boolean inside = i >= first && i <= last;
    if (inside) {
      return block.length() > 60 || block.stops() > 2 ? 0 : i - first < 3 || last - i < 3 ? 35 : 10;
    }
    if (title >= 0 && i >= title && i < first) {
      return 100 - Math.min(40, i - title);
    }
    if (i < first && (title >= 0 ? title - i : first - i) <= NEAR) {
      return 60;
    }
    return i > last && i - last <= NEAR ? 50 - (i - last) : 15;
  }

  private int context(Block block, String text, TimeMention mention) {
    int score = block.length() < 100 ? 15 : 0;
    String before = text.substring(Math.max(0, mention.start() - 8), mention.start());
    for (String word : GOOD) {
      score += before.contains(word) ? 15 : 0;
    }
    score -= before.contains("更新") || before.contains("修改") ? 10 : 0;
    String around = text.substring(Math.max(0, mention.start() - 12), mention.start());
    for (String word : BAD) {
      score -= around.contains(word) ? 60 : 0;
    }
    return score + (named(block.box()) ? 10 : 0);
  }

  private int agreement(Dated when) {
    if (hint == null) {
      return 0;
    }
    return when.localDate().equals(hint.when().localDate()) ? 20 : 0;
  }

  private static boolean named(Element box) {
    Element up = box;
    for (int i = 0; i < 2 && up != null; i++, up = up.parent()) {
      String names = (up.className() + ' ' + up.id()).toLowerCase(Locale.ROOT);
      for (String name : NAMES) {
        if (names.contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The block's text; a lone year draws the next lines to it, as pages split 2019 / 09/07 / 19:02.
   */
  private String line(Block block) {
    String text = block.text();
    if (text.length() != 4 || !text.startsWith("20") || Digits.count(text, 0) != 4) {
      return text.length() > 400 ? text.substring(0, 400) : text;
    }
    var joined = new StringBuilder(text);
    for (int i = block.index() + 1; i < Math.min(blocks.size(), block.index() + 4); i++) {
      String next = blocks.get(i).text();
      if (next.length() > 20) {
        break;
      }
      joined.append(joined.length() == 4 ? "-" : " ").append(next);
    }
    return joined.toString();
  }
}
