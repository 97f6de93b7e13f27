package zhixun.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.Serving;
import zhixun.app.runner.TopicReader;
import zhixun.app.status.PipelineStatus;
import zhixun.app.status.StatusTable;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Story;
import zhixun.contract.topic.Topics;
import zhixun.ingest.crawl.CrawlCounts;
import zhixun.ingest.crawl.CrawlCounts.Outcome;
import zhixun.query.digest.Digest;
import zhixun.query.market.MarketException;
import zhixun.query.report.ReportFormat;
import zhixun.query.report.ReportWriter;
import zhixun.query.search.Passage;
import zhixun.query.search.Search;

/** What the demo shows once all is indexed: counts, a search, a story, the alert, the report. */
final class DemoShow {
  private static final YearMonth MONTH = YearMonth.of(2024, 5);
  private static final String QUERY = "大模型 降价";

  private final Node node;
  private final Language language;
  private final DataFolder folder;
  private final PrintWriter out;

  DemoShow(Node node, Language language, DataFolder folder, PrintWriter out) {
    this.node = node;
    this.language = language;
    this.folder = folder;
    this.out = out;
  }

  /** Shows everything; false when something that must come out did not. */
  boolean all(CrawlCounts counts, DemoExpectations expected) throws IOException {
    boolean crawled = crawl(counts, expected);
    stages();
    boolean found = search();
    boolean told = story();
    boolean alerted = alerts();
    boolean reported = report();
    return crawled && found && told && alerted && reported;
  }

  private boolean crawl(CrawlCounts counts, DemoExpectations expected) {
    long articles = counts.of(Outcome.ARTICLES);
    out.printf(
        "    列表 %d，网页 %d，报道 %d（应有 %d 页与 %d 个附件），robots 禁止 %d，死链 %d，死信 %d%n",
        counts.of(Outcome.LISTS_READ),
        counts.of(Outcome.PAGES_READ),
        articles,
        expected.articlePages(),
        expected.attachments(),
        counts.of(Outcome.DISALLOWED),
        counts.of(Outcome.FAILED),
        counts.of(Outcome.DEAD_LETTERS));
    return articles == expected.articlePages() + expected.attachments();
  }

  private void stages() {
    try (var status = new PipelineStatus(node.cluster())) {
      StatusTable.lines(status.read()).forEach(line -> out.println("    " + line));
    }
  }

  private boolean search() {
    out.println("4/6 检索 “" + QUERY + "”");
    var service = Serving.search(language, node.engine(), node.engine());
    var answer = service.search(Search.of(QUERY).withSize(3));
    out.printf("    %d 个事件，前 3 个：%n", answer.total());
    for (var result : answer.results()) {
      out.println("    · " + marked(result.title()));
      result.passages().stream().limit(1).forEach(p -> out.println("      " + marked(p)));
    }
    return !answer.results().isEmpty();
  }

  private boolean story() {
    List<Story> stories =
        node.engine().stories(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));
    var widest = stories.stream().max(Comparator.comparingInt(s -> s.members().size()));
    widest.ifPresent(this::story);
    return widest.isPresent() && widest.get().members().size() > 1;
  }

  private void story(Story story) {
    out.printf(
        "    事件 “%s”：%d 篇报道，其中转载 %d 篇%n",
        story.headline(), story.members().size(), story.reprints());
    for (Story.Member member : story.members()) {
      String kind = member.reprintOf() == null ? "" : "（转载）";
      out.printf("      %s  %s%s%n", member.source(), member.title(), kind);
    }
  }

  private boolean alerts() {
    out.println("5/6 提醒");
    var raised = new ArrayList<Alert>();
    try (var reader = new TopicReader<>(node.cluster(), Topics.ALERTS, raised::add)) {
      reader.toEnd();
    }
    for (Alert alert : raised) {
      out.printf("    ● %s（%s）%n", alert.title(), alert.source());
      alert.reasons().forEach(reason -> out.println("      " + reason));
    }
    return !raised.isEmpty();
  }

  private boolean report() throws IOException {
    out.println("6/6 月报");
    Path file = folder.reports().resolve("2024-05.html");
    Files.createDirectories(folder.reports());
    try {
      Digest digest = Serving.digest(MONTH, node.engine(), List.of(), folder);
      Files.write(file, new ReportWriter("智讯").write(digest, ReportFormat.HTML));
    } catch (MarketException e) {
      out.println("    行情文件有误：" + e.getMessage());
      return false;
    }
    out.println("    " + file);
    return true;
  }

  private static String marked(Passage passage) {
    return passage.marked("【", "】");
  }
}
