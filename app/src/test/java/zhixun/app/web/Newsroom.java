package zhixun.app.web;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Alert;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Span;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.item.Item;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestBuilder;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.Period;
import zhixun.query.report.ReportFormat;
import zhixun.query.report.ReportWriter;
import zhixun.query.search.Names;
import zhixun.query.search.QueryExpander;
import zhixun.query.search.SearchService;
import zhixun.query.web.WebParts;

/** A small month of news written by hand, as the console sees it. */
public final class Newsroom implements WebParts.DigestView, WebParts.LogView, AutoCloseable {
  private static final Segmenter CHARACTERS =
      new Segmenter() {
        @Override
        public List<Word> segment(String text) {
          var words = new ArrayList<Word>();
          ExactText.of(text)
              .pieces()
              .forEach(p -> words.add(new Word(p.text(), p.start(), p.end(), "n")));
          return words;
        }

        @Override
        public String dictionaryVersion() {
          return "test";
        }
      };

  private final LuceneEngine engine;

  public Newsroom() throws IOException {
    engine = LuceneEngine.inMemory(CHARACTERS);
  }

  public WebParts parts() {
    var expander = new QueryExpander(CHARACTERS, new Names(List.of()), engine::frequency);
    return new WebParts(new SearchService(engine, engine, expander), engine, this, this);
  }

  /** One story of one article, whose key is {@code story}. */
  public Newsroom story(String story, Category category, String date, String source, String title) {
    Assignment assignment = assignment(story, category, article(story, date, source, title));
    engine.upsert(assignment);
    engine.story(story(story, assignment));
    engine.refresh();
    return this;
  }

  private static Article article(String key, String date, String source, String title) {
    String body = title + "。全文由测试自拟，共两句。";
    return new Item(key, date, title, body, source, "https://news.example/" + key, null)
        .toArticle(Instant.parse("2024-06-01T00:00:00Z"), Arrival.IMPORT);
  }

  private static Assignment assignment(String story, Category category, Article article) {
    var labels = new Labels(category, List.of(), Map.of(category, 0.9), List.of(), "test");
    var classified =
        new ClassifiedArticle(article, labels, List.of(), List.of(), null, 0.5, List.of(), "test");
    return new Assignment(classified, new StoryId(story), null, "首篇");
  }

  private static Story story(String id, Assignment assignment) {
    Article article = assignment.article();
    var member =
        new Story.Member(
            article.id(),
            article.key(),
            article.source(),
            article.title(),
            article.url(),
            article.effectiveTime(),
            null);
    return new Story(
        new StoryId(id),
        article.title(),
        article.body(),
        article.id(),
        List.of(member),
        assignment.classified().labels(),
        List.of(fact(article)),
        List.of(),
        article.effectiveTime(),
        article.fetchedAt(),
        article.fetchedAt(),
        0.5,
        List.of(new Story.Relation(Story.Relation.Kind.FOLLOW_UP, new StoryId("s1"), "同一主体")),
        null);
  }

  private static Story.StoryFact fact(Article article) {
    int end = article.title().length();
    var span = new Span(Span.Field.TITLE, 0, end, article.title());
    return new Story.StoryFact(
        Fact.of(FactType.DOCUMENT, article.title(), span), List.of(article.id()));
  }

  @Override
  public Digest digest(YearMonth month) {
    return new DigestBuilder().build(DigestRequest.of(Period.of(month)), engine);
  }

  @Override
  public byte[] report(YearMonth month, ReportFormat format) {
    return new ReportWriter("测试").write(digest(month), format);
  }

  @Override
  public List<WebParts.StageLine> stages() {
    return List.of(
        new WebParts.StageLine("classify", 1203, 1202, 1, 0, Instant.parse("2024-05-31T00:30:00Z")),
        new WebParts.StageLine("story", 1202, 1190, 0, 12, Instant.parse("2024-05-31T00:31:00Z")),
        new WebParts.StageLine("alert", 0, 0, 0, 0, null));
  }

  @Override
  public List<DeadLetter> deadLetters() {
    var at = Instant.parse("2024-05-31T00:30:00Z");
    return List.of(
        new DeadLetter(
            "a/0/7",
            "classify",
            "garbled text",
            "the page is no GBK: byte 0x81 0x20 at place 1532 of https://news.example/a/very/long/address",
            null,
            "x",
            false,
            at));
  }

  @Override
  public List<Alert> alerts() {
    Article article = article("s1", "2024-05-20", "甲报", "数据条例征求意见");
    return List.of(
        new Alert(
            new AlertId("alert-1"),
            new SubscriptionId("数据要素"),
            new StoryId("s1"),
            null,
            article.id(),
            article.key(),
            article.title(),
            article.body(),
            article.source(),
            article.url(),
            Category.POLICY,
            List.of("标题：数据条例", "类别：政策法规 0.90"),
            List.of(),
            List.of(article.source()),
            0.5,
            Instant.parse("2024-05-31T00:30:00Z")));
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
