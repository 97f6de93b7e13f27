package zhixun.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Mention;
import zhixun.contract.event.TermKind;

/**
 * How much an article matters for the month's report, 0..1, with the reasons in Chinese: a table's
 * matter, stated surely, by known actors, new, with numbers, from a primary source, told in full.
 *
 * @param score 0..1
 * @param reasons what added to or took from it, in order of the checks
 */
public record Importance(double score, List<String> reasons) {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9.]+ ?(亿|万|%|％|nm|纳米|TOPS|B\\b|亿元|美元|元|吨|台|家)");
  private static final Pattern NEW =
      Pattern.compile("发布|推出|上线|开源|印发|出台|首个|首款|首次|正式|完成|获批|通过|施行|启动|揭牌|成立|挂牌|签署");
  private static final Pattern RUMOUR = Pattern.compile("传闻|曝|爆料|或将|疑似|据悉|消息称");
  private static final Pattern ROUNDUP = Pattern.compile("早报|日报|周报|晚报|周刊|盘点|一周|要闻|速览|8点1氪");
  private static final Pattern TALK = Pattern.compile("[?？]$|为什么|如何|对话|专访|观点|解读|教程|手把手");
  private static final Pattern OFFICIAL =
      Pattern.compile("新华|人民|央视|新闻联播|政府|国家|部$|委$|局$|网信|数据局|工信|gov");

  public Importance {
    reasons = List.copyOf(reasons);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("importance " + score + " not in 0..1");
    }
  }

  /** Adds up in hundredths, so that the sum is exact and the reasons can be checked by hand. */
  private static final class Tally {
    private final List<String> reasons = new ArrayList<>();
    private int hundredths;

    void add(boolean holds, int points, String reason) {
      if (holds) {
        hundredths += points;
        reasons.add(reason + (points < 0 ? " " : " +") + points);
      }
    }

    Importance importance() {
      return new Importance(Math.clamp(hundredths, 0, 100) / 100.0, reasons);
    }
  }

  /** Weighs one article; no article but this one is looked at. */
  public static Importance of(Article article, Labels labels, List<Mention> mentions) {
    var tally = new Tally();
    boolean irrelevant = labels.primary() == Category.IRRELEVANT;
    if (irrelevant) {
      tally.add(true, 0, "与主题无关");
      return tally.importance();
    }
    String title = article.title();
    tally.add(true, 10, "相关");
    tally.add(labels.primary().isTable(), 20, "属于月报表格：" + labels.primary().label());
    tally.add(!labels.also().isEmpty(), 5, "兼属其他表格");
    tally.add(labels.score(labels.primary()) >= 0.7, 10, "归类明确");
    tally.add(namesActor(mentions), 15, "标题点名词典中的主体");
    tally.add(NEW.matcher(title).find(), 10, "新进展");
    tally.add(NUMBER.matcher(title).find(), 10, "标题有数字");
    tally.add(primarySource(article), 15, "一手来源");
    tally.add(article.body().length() >= 300, 5, "正文完整");
    tally.add(RUMOUR.matcher(title).find(), -10, "传闻");
    tally.add(ROUNDUP.matcher(title).find(), -15, "汇总稿");
    tally.add(TALK.matcher(title).find(), -10, "评论或解读");
    return tally.importance();
  }

  private static boolean namesActor(List<Mention> mentions) {
    return mentions.stream()
        .anyMatch(m -> m.inTitle() && m.kind() != TermKind.TECHNICAL && m.kind() != TermKind.PLACE);
  }

  private static boolean primarySource(Article article) {
    return article.isAttachment()
        || article.pageFields().containsKey("发文机关")
        || OFFICIAL.matcher(article.source()).find()
        || (article.url() != null && article.url().value().contains(".gov.cn"));
  }
}
