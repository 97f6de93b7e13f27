package zhixun.classify.story.record;

import java.util.regex.Pattern;
import zhixun.contract.event.Article;

/**
 * How well an article stands for its story: official text first, then wires and papers, then the
 * rest; a full text before a headline; machine-made wording last of all.
 */
final class Quality {
  private static final Pattern OFFICIAL =
      Pattern.compile(".*(?:政府|人民代表|国务院|工信部|网信|发改委|发展改革委|数据局|委员会|gov\\.cn|部$|局$|厅$).*");
  private static final Pattern WIRE =
      Pattern.compile(".*(?:新华|人民日报|人民网|央视|中新|证券报|证券时报|财联社|澎湃|财新|第一财经|路透|彭博|经济日报|科技日报).*");
  private static final Pattern HUMBLE = Pattern.compile(".*(?:热榜|博客|推荐|论坛|早报|日报 |RSS).*");
  private static final int FULL_TEXT = 300;

  private Quality() {}

  /** Higher is better, 0..100. */
  static int of(Article article) {
    if (article.textKind().machineMade()) {
      return 0;
    }
    String source = article.source();
    int base = OFFICIAL.matcher(source).matches() ? 60 : WIRE.matcher(source).matches() ? 50 : 30;
    int text = article.body().length() >= FULL_TEXT ? 20 : article.body().isBlank() ? 0 : 12;
    int humble = HUMBLE.matcher(source).matches() ? 15 : 0;
    int titled = article.title().isBlank() ? 0 : 10;
    int attached = article.isAttachment() ? 20 : 0;
    return Math.max(1, base + text + titled - humble - attached);
  }
}
