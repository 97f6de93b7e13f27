package zhixun.query.web;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.item.Item;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.lucene.LuceneEngine;
import zhixun.query.CharacterSegmenter;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestBuilder;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.Period;
import zhixun.query.report.ReportFormat;
import zhixun.query.report.ReportWriter;
import zhixun.query.search.Names;
import zhixun.query.search.QueryExpander;
import zhixun.query.search.SearchService;

/** A small month of news written by hand, as the console sees it. */
final class Newsroom implements WebParts.DigestView, WebParts.LogView, AutoCloseable {
  private static final Segmenter CHARACTERS = new CharacterSegmenter();

  private final LuceneEngine engine;

  Newsroom() throws IOException {
    engine = LuceneEngine.inMemory(CHARACTERS);
  }

  WebParts parts() {
    var expander = new QueryExpander(CHARACTERS, new Names(List.of()), engine::frequency);
    return new WebParts(new SearchService(engine, engine, expander), engine, this, this);
  }

  /** One story of one article, whose key is {@code story}. */
  Newsroom story(String story, Category category, String date, String source, String title) {
    Assignment assignment = assignment(story, category, article(story, date, source, title));
    engine.upsert(assignment);
    engine.story(story(story, assignment, null));
    engine.refresh();
    return this;
  }

  /** The story {@code from} became part of {@code to}. */
  Newsroom merged(String from, String to) {
    Article article = article(from, "2024-05-02", "乙网", "已并入的报道");
    engine.story(story(from, assignment(from, Category.INDUSTRY, article), new StoryId(to)));
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

  private static Story story(String id, Assignment assignment, @Nullable StoryId into) {
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
        List.of(),
        List.of(),
        article.effectiveTime(),
        article.fetchedAt(),
        article.fetchedAt(),
        0.5,
        List.of(),
        into);
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
        new WebParts.StageLine("classify", 3, 2, 1, 0, Instant.parse("2024-05-31T00:30:00Z")));
  }

  @Override
  public List<DeadLetter> deadLetters() {
    var at = Instant.parse("2024-05-31T00:30:00Z");
    return List.of(
        new DeadLetter("a/0/7", "classify", "garbled", "<b>坏</b>", null, "x", false, at));
  }

  @Override
  public List<Alert> alerts() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    engine.close();
  }
}
