package zhixun.query.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static zhixun.query.alert.Given.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Subscription;
import zhixun.index.analysis.Analyzers;
import zhixun.index.document.ArticleDocument;
import zhixun.index.engine.lucene.LuceneQueryCompiler;
import zhixun.query.alert.signal.SignalModel;

/** What the monitor finds for an article is what the same queries find in an index of it. */
class MonitorEqualsQueryTest {
  private static final int ROUNDS = 2;
  private static final int ARTICLES = 25;
  private static final int QUERIES = 60;
  private static final String[] WORDS = {
    "芯片",
    "出口",
    "管制",
    "人工智能",
    "AI",
    "GPT-4o",
    "gpt4",
    "大模型",
    "北京",
    "NVIDIA",
    "英伟达",
    "H20",
    "ｌ３",
    "自动驾驶",
    "《办法》",
    "（试行）",
    "2024年",
    "１０％",
    "條例",
    "条例",
    "RoboTaxi",
    "𠮷",
    "e.g.",
    "—",
    "工信部"
  };

  private final Random random = new Random(7);

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private String text(int words) {
    var out = new StringBuilder();
    for (int i = 0; i < words; i++) {
      out.append(word()).append(random.nextInt(3) == 0 ? " " : "");
    }
    return out.toString();
  }

  /** Every kind of clause, and the traps: nothing but NOT, prefixes, near names, properties. */
  private String query() {
    return switch (random.nextInt(9)) {
      case 0 -> word() + " " + word();
      case 1 -> "\"" + word() + word() + "\"";
      case 2 -> word() + " OR \"" + word() + "\"";
      case 3 -> word() + " -" + word();
      case 4 -> "-\"" + word() + "\"";
      case 5 -> "类别:policy " + word();
      case 6 -> "(" + word() + " OR " + word() + ") -类别:funding";
      case 7 -> "机构:工信部 OR " + word();
      default -> "公司:英伟达 " + word();
    };
  }

  private Assignment randomArticle(int n) {
    Given given =
        article("a" + n, text(1 + random.nextInt(5)) + "。").body(text(random.nextInt(12)));
    if (random.nextBoolean()) {
      given.category(Category.FUNDING);
    }
    if (random.nextBoolean()) {
      given.fact(FactType.ISSUER, "工信部");
    }
    return given.assigned();
  }

  @Test
  void alwaysEqual() throws IOException {
    for (int round = 0; round < ROUNDS; round++) {
      var compiler =
          new SubscriptionCompiler(Given.CHARACTERS, Given.TERMS, SignalModel.untrained());
      var queries = new TreeMap<String, Query>();
      for (int i = 0; i < QUERIES; i++) {
        Subscription subscription = Given.query("q" + i, query());
        queries.put("q" + i, LuceneQueryCompiler.matching(compiler.compile(subscription).clause()));
      }
      try (var stored = new StoredQueries(Given.CHARACTERS)) {
        queries.forEach(stored::put);
        for (int n = 0; n < ARTICLES; n++) {
          Assignment article = randomArticle(n);
          assertThat(stored.matching(ArticleDocument.searchable(article)))
              .as("%s | %s", article.article().title(), article.article().body())
              .isEqualTo(plainly(article, queries));
        }
      }
    }
  }

  private static List<String> plainly(Assignment article, Map<String, Query> queries)
      throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      var config = new IndexWriterConfig(Analyzers.of(Given.CHARACTERS));
      try (var writer = new IndexWriter(directory, config)) {
        writer.addDocument(ArticleDocument.searchable(article));
      }
      try (var reader = DirectoryReader.open(directory)) {
        var searcher = new IndexSearcher(reader);
        var out = new ArrayList<String>();
        for (var query : queries.entrySet()) {
          if (searcher.count(query.getValue()) > 0) {
            out.add(query.getKey());
          }
        }
        return out.stream().sorted().toList();
      }
    }
  }
}
