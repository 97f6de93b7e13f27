package zhixun.classify.category;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Category;
import zhixun.contract.item.Item;

/** Articles written for the tests. */
final class Articles {
  private Articles() {}

  static Article of(String title, String body) {
    return new Item("k" + title.hashCode(), "2024-05-20", title, body, "测试社", null, null)
        .toArticle(Instant.EPOCH, Arrival.IMPORT);
  }

  /** A hundred and twenty labelled articles of four plain kinds. */
  static List<LabelledArticle> labelled() {
    var all = new ArrayList<LabelledArticle>();
    for (int i = 0; i < 30; i++) {
      all.add(labelled("某科技公司完成" + i + "亿元B轮融资", Category.FUNDING));
      all.add(labelled("市数据局印发公共数据管理办法第" + i + "版", Category.POLICY));
      all.add(labelled("新款GPU芯片量产，算力提升" + i + "%", Category.CHIPS_SERVERS));
      all.add(labelled("明天天气晴朗，气温" + i + "度", Category.IRRELEVANT));
    }
    return all;
  }

  private static LabelledArticle labelled(String title, Category primary) {
    return new LabelledArticle(of(title, ""), primary, List.of());
  }
}
