package zhixun.query.digest.select;

import java.util.regex.Pattern;
import zhixun.contract.event.Article;

/** Tells an article that bundles several pieces of news from one that tells one. */
public final class Roundups {
  private static final Pattern TITLE =
      Pattern.compile(
          "早报|晚报|日报\\s*[|｜丨]|周报|月报|周刊|一周|今日(消费)?(资讯|要闻|看点)|要闻|速览|牛览|盘点|汇总|合集|大事记?$|新闻联播"
              + "|[|｜丨].{0,6}(快讯|简讯)$|资讯动态|8点1氪|9点1氪|氪星晚报");

  private Roundups() {}

  /** By its title alone: a rubric's name, or three parts between semicolons. */
  public static boolean isRoundup(Article article) {
    String title = article.title();
    long parts = title.chars().filter(c -> c == '；' || c == ';').count();
    return parts >= 1 || TITLE.matcher(title).find();
  }
}
