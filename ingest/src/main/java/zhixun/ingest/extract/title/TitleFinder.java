package zhixun.ingest.extract.title;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import zhixun.contract.text.Folding;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.time.TimeMention;
import zhixun.ingest.extract.time.TimeScanner;

/**
 * Picks the headline: the line of the page that the title element or its metas repeat; failing
 * that, the most heading-like line; failing that, the title element without the site's name.
 * Thread-safe.
 */
public final class TitleFinder {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 160;

  private TitleFinder() {}

  /**
   * The headline of the page.
   *
   * @param field the title field of the page's head table, if it has one
   */
  public static Title find(Page page, @Nullable String field) {
    String stated = field != null ? field : stated(page);
    String head = field != null ? field : page.head().title();
    Title shown = repeated(page, Folding.key(head), Folding.key(stated));
    if (shown != null) {
      return shown;
    }
    Title heading = heading(page);
    if (field == null && heading != null && (stated.isEmpty() || weak(page, stated))) {
      return heading;
    }
    return new Title(stated, heading == null ? -1 : heading.block());
  }

  /** The title that the head states, metas first: they seldom carry the site's name. */
  private static String stated(Page page) {
    String meta = page.head().meta("articletitle", "og:title", "twitter:title");
    String stripped = HeadTitle.strip(page.head().title());
    if (meta == null) {
      return stripped;
    }
    String cleaned = HeadTitle.strip(meta);
    String metaKey = Folding.key(cleaned);
    // og:title is at times cut off or only the column's name: the longer of two that agree wins
    boolean agrees = Folding.key(page.head().title()).startsWith(metaKey);
    return agrees && Folding.key(stripped).length() > metaKey.length() + 2 && metaKey.length() < 8
        ? stripped
        : cleaned;
  }

  /** The best line whose letters the head repeats. */
  private static @Nullable Title repeated(Page page, String head, String stated) {
    Title best = null;
    double most = 0;
    for (Block block : page.blocks()) {
      for (Element element : headingsAround(block)) {
        String text = element == null ? block.text() : HeadingText.of(element);
        double score = likeness(Folding.key(text), head, stated) * weight(block);
        if (score > most) {
          most = score;
          best = new Title(text, block.index());
        }
      }
    }
    return best;
  }

  /** The block itself (null) and the heading it is a part of, if any. */
  private static List<@Nullable Element> headingsAround(Block block) {
    for (Element up = block.box(); up != null; up = up.parent()) {
      String name = up.normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return java.util.Arrays.asList(up, null);
      }
      if (!name.equals("p") && !name.equals("span") && !name.equals("strong")) {
        break;
      }
    }
    return java.util.Arrays.asList((Element) null);
  }

  private static double likeness(String key, String head, String stated) {
    if (key.length() < SHORTEST || key.length() > LONGEST) {
      return 0;
    }
    if (key.equals(stated)) {
      return key.length() + 3;
    }
    boolean inHead = head.startsWith(key) || (key.length() >= 8 && head.contains(key));
    boolean cutOff = stated.length() >= 8 && key.startsWith(stated);
    boolean inStated =
        !stated.isEmpty() && stated.startsWith(key) && key.length() * 2 > stated.length();
    return inHead || inStated ? key.length() : cutOff ? stated.length() : 0;
  }

  private static double weight(Block block) {
    double weight = block.heading() ? 1.3 : 1;
    weight *= block.linkShare() > 0.5 && !block.heading() ? 0.5 : 1;
    weight *= block.noise() ? 0.6 : 1;
    return weight * (named(block.box(), "title", "tit", "headline", "bt") ? 1.15 : 1);
  }

  /** The first line that looks like a headline, where the head does not help. */
  private static @Nullable Title heading(Page page) {
    Title best = null;
    double most = 1;
    for (Block block : page.blocks()) {
      int length = Folding.key(block.text()).length();
      if (block.noise() || length < SHORTEST || length > 60 || block.linkShare() > 0.5) {
        continue;
      }
      double score = look(page, block);
      if (score > most) {
        most = score;
        best = new Title(block.text(), block.index());
      }
    }
    return best;
  }

  private static double look(Page page, Block block) {
    String name = block.box().normalName();
    double score = 0;
    if (block.heading()) {
      score = 4.5 - (name.charAt(1) - '0') * 0.5;
    }
    if (named(block.box(), "title", "tit", "headline", "bt")) {
      score += 2;
    }
    return score + followers(page, block);
  }

  /** A headline is followed by a time and by prose within a few lines. */
  private static double followers(Page page, Block block) {
    double score = block.length() < 8 ? -1 : 0;
    double prose = 0;
    for (int i = block.index() + 1; i <= block.index() + 4 && i < page.blocks().size(); i++) {
      Block next = page.blocks().get(i);
      TimeMention time = next.length() > 100 ? null : TimeScanner.first(next.text());
      score += time != null && time.year() != null && next.linkShare() < 0.5 ? 2 : 0;
      prose += next.prose();
    }
    return score + (prose > 100 ? 1 : 0);
  }

  private static boolean named(Element element, String... words) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (names.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A head that names only the site or a column: no line of the page agrees, and it is short. */
  private static boolean weak(Page page, String stated) {
    return Folding.key(stated).length() < 12 || page.head().meta("og:title") == null;
  }
}
