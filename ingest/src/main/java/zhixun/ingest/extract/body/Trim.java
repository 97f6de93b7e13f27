package zhixun.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import zhixun.contract.text.Folding;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Words;
import zhixun.ingest.extract.time.TimeMention;
import zhixun.ingest.extract.time.TimeScanner;
import zhixun.ingest.extract.title.Title;

/** Takes off what stands in an article's container but is not the article. */
final class Trim {
  private static final Set<String> ENDS = Words.set(Trim.class, "ends.txt");
  private static final Set<String> STARTS = Words.set(Trim.class, "starts.txt");

  private static final List<String> AGO = List.of("分钟前", "小时前", "天前", "昨天", "刚刚", "前天");

  /** Lines above the first sentence that may be no part of the article. */
  private static final int HEAD_LINES = 15;

  private static final int SHORT = 90;

  private Trim() {}

  static List<Block> both(List<Block> blocks, Title title) {
    List<Block> body = end(start(blocks, title));
    body.removeIf(b -> links(b) || caption(b));
    return body;
  }

  private static List<Block> start(List<Block> blocks, Title title) {
    int from = 0;
    String key = Folding.key(title.text());
    for (int i = 0; i < Math.min(blocks.size(), HEAD_LINES); i++) {
      Block block = blocks.get(i);
      boolean above = title.shown() && block.index() <= title.block();
      if (sentence(block)
          && (above
              || decrees(
                  block.text()))) { // a decree's preface stands above the headline of its rules
        break;
      }
      if (above || repeats(block, key) || metaLine(block)) {
        from = i + 1;
      } else if (block.prose() > 60) {
        break;
      }
    }
    return new ArrayList<>(blocks.subList(from, blocks.size()));
  }

  private static boolean decrees(String text) {
    return text.startsWith("现公布") || text.startsWith("现发布") || text.startsWith("现予公布");
  }

  private static boolean sentence(Block block) {
    return block.length() > 30 && block.text().endsWith("。") && block.linkShare() < 0.2;
  }

  private static boolean repeats(Block block, String titleKey) {
    return !titleKey.isEmpty() && Folding.key(block.text()).equals(titleKey);
  }

  /** Time, source and tools between headline and text. */
  private static boolean metaLine(Block block) {
    String text = block.text();
    if (block.length() > SHORT) {
      return false;
    }
    boolean sentence = text.endsWith("。") || text.endsWith("！") || text.endsWith("？");
    if (sentence) {
      return false;
    }
    if (block.linkShare() > 0.6) {
      return true;
    }
    return STARTS.stream().anyMatch(text::contains)
        || (block.length() < 15 && AGO.stream().anyMatch(text::contains))
        || (block.stops() <= 2 && block.length() < 50 && timeLine(text));
  }

  /** A whole date and little beside it. */
  private static boolean timeLine(String text) {
    TimeMention time = TimeScanner.first(text);
    return time != null
        && time.year() != null
        && time.day() != null
        && text.length() - (time.end() - time.start()) < 30;
  }

  private static List<Block> end(List<Block> blocks) {
    double all = blocks.stream().mapToDouble(Block::prose).sum();
    double before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (before >= all * 0.5 && ends(blocks.get(i)) && i > 0) {
        return new ArrayList<>(blocks.subList(0, i));
      }
      before += blocks.get(i).prose();
    }
    int to = blocks.size();
    while (to > 1 && (blocks.get(to - 1).linkShare() > 0.6 || rights(blocks.get(to - 1)))) {
      to--;
    }
    return new ArrayList<>(blocks.subList(0, to));
  }

  /** A line on who may reprint the article. */
  private static boolean rights(Block block) {
    String text = block.text();
    return block.length() < 120
        && text.contains("转载")
        && (text.contains("未经") || text.contains("注明") || text.contains("许可"));
  }

  private static boolean ends(Block block) {
    String text = block.text();
    boolean counts = text.startsWith("已有") && text.contains("人") && block.length() < 25;
    return counts || ENDS.stream().anyMatch(text::startsWith);
  }

  /** A line that is a link to something else: nearly all link, and no sentence. */
  private static boolean links(Block block) {
    return block.linkShare() > 0.8
        && block.length() > 4
        && block.length() < 80
        && block.stops() == 0;
  }

  private static boolean caption(Block block) {
    Element box = block.box();
    return box.normalName().equals("figcaption");
  }
}
