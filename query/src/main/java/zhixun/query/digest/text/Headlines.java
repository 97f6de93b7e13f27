package zhixun.query.digest.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhixun.contract.event.Article;
import zhixun.query.digest.select.Roundups;

/**
 * Chooses which of a story's titles is printed: the plain one that has most in common with the
 * others. Stateless.
 */
public final class Headlines {
  private static final Pattern SUFFIX =
      Pattern.compile(
          "\\s*([|｜丨_]|\\s[-–—]\\s)\\s*[^|｜丨_]{1,14}$"
              + "|\\s+(36氪(首发|独家|专访)|最前线|焦点分析|钛媒体独家|早期项目)$");
  private static final Pattern PREFIX =
      Pattern.compile(
          "^[^|｜丨]{1,12}[|｜丨]\\s*(?=.{12,})|^【[^】]{1,12}】\\s*(?=.{10,})|^(早报|晚报|快讯)\\s+");
  private static final Pattern LOUD = Pattern.compile("[！!？?…“]|震撼|炸裂|炸场|重磅|突发|竟|太|网友|赢麻|秒杀");

  private Headlines() {}

  /** The title to print and the article it stands on; machine-made titles only if none else is. */
  public record Choice(Article article, String text) {}

  public static Optional<Choice> choose(List<Article> articles) {
    List<Article> titled =
        articles.stream().filter(a -> !a.title().isBlank() && !a.textKind().machineMade()).toList();
    Comparator<Article> best = Comparator.comparingDouble(a -> plainness(a, titled));
    return titled.stream().max(best).map(a -> new Choice(a, clean(a)));
  }

  private static double plainness(Article article, List<Article> all) {
    Shingles own = Shingles.of(article.title());
    double common =
        all.stream()
            .filter(a -> !a.id().equals(article.id()))
            .mapToDouble(a -> Shingles.of(a.title()).overlap(own))
            .average()
            .orElse(0);
    String title = article.title();
    double loud = LOUD.matcher(title).results().count() * -0.08;
    double traditional = Simplified.is(title) ? 0 : -0.15;
    double length = title.length() > 60 || title.length() < 10 ? -0.15 : 0;
    double bundled = Roundups.isRoundup(article) ? -0.5 : 0;
    double body = article.body().length() >= 100 ? 0.05 : 0;
    return common + loud + traditional + length + bundled + body;
  }

  /** Without the rubric in front and the column's name behind. */
  static String clean(Article article) {
    String title = article.title().strip();
    String shorter = PREFIX.matcher(title).replaceFirst("");
    shorter = SUFFIX.matcher(shorter).replaceFirst("").strip();
    if (Roundups.isRoundup(article)) {
      shorter = shorter.split("[；;]")[0].strip();
    }
    return shorter.length() >= 6 ? shorter : title;
  }
}
