package zhixun.app.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Labels;
import zhixun.contract.item.Item;

/** Articles for tests of the wiring. */
public final class Articles {
  private static final Instant NOW = Instant.parse("2024-05-31T10:00:00Z");

  private Articles() {}

  public static Article numbered(int number) {
    var line =
        new Item(
            "k" + number,
            LocalDate.of(2024, 5, 1).plusDays(number % 31).toString(),
            "第" + number + "条测试报道",
            "正文" + number,
            "测试社",
            null,
            null);
    return line.toArticle(NOW, Arrival.IMPORT);
  }

  public static ClassifiedArticle classified(Article article) {
    var labels = new Labels(Category.INDUSTRY, List.of(), Map.of(), List.of(), "test");
    return new ClassifiedArticle(
        article,
        labels,
        List.of(),
        List.of(),
        Dated.day(LocalDate.of(2024, 5, 1)),
        0,
        List.of(),
        "test");
  }
}
