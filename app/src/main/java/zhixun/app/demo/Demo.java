package zhixun.app.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import zhixun.app.role.Crawls;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Folders;
import zhixun.app.role.Language;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.EventWriter;
import zhixun.contract.topic.Topics;
import zhixun.ingest.crawl.CrawlCounts;
import zhixun.ingest.source.SourceCatalogue;

/**
 * The main job end to end on {@link DemoWeb}: crawl over HTTP on a clock of its own, everything
 * through Kafka, then one search, one story, the alert, and the month's report. Used once.
 */
public final class Demo {
  private static final EnumSet<Role> ROLES =
      EnumSet.of(Role.CLASSIFY, Role.STORY, Role.INDEX, Role.ALERT, Role.DELIVER, Role.WEB);

  private final DataFolder folder;
  private final PrintWriter out;

  /**
   * @param folder emptied first, left filled
   * @param out what a person reads
   */
  public Demo(DataFolder folder, PrintWriter out) {
    this.folder = folder;
    this.out = out;
  }

  /**
   * Runs it.
   *
   * @param serve whether to keep the console open until the process is stopped
   * @return whether everything came out that had to
   */
  public boolean run(boolean serve) throws IOException {
    Instant start = Instant.now();
    empty();
    say("1/6 启动 8 个本机网站与 Kafka …");
    Language language = Language.load();
    try (var web = DemoWeb.start();
        Node node = Node.start(settings(), language)) {
      subscribe(node);
      say("2/6 抓取 …");
      CrawlCounts counts = crawl(node, web);
      say("3/6 归类、并事件、索引 …");
      node.awaitDrained();
      node.engine().refresh();
      var show = new DemoShow(node, language, folder, out);
      boolean complete = show.all(counts, web.expectations());
      say("用时 %d 秒；数据留在 %s".formatted(since(start).toSeconds(), folder.path()));
      if (serve) {
        serve(node);
      }
      return complete;
    }
  }

  private void empty() throws IOException {
    try (var _ = folder.lock()) {
      Folders.delete(folder.kafka());
      Folders.delete(folder.index());
      Folders.delete(folder.crawl());
      Folders.delete(folder.reports());
    }
  }

  private NodeSettings settings() {
    return new NodeSettings(
        folder,
        null,
        ROLES,
        null,
        InstantSource.fixed(DemoWeb.NOW),
        true,
        new NodeSettings.Console("127.0.0.1", 0, false));
  }

  private static void subscribe(Node node) {
    try (var writer = new EventWriter(node.cluster())) {
      DemoSubscriptions.all(List.of()).forEach(writer.to(Topics.SUBSCRIPTIONS)::publish);
    }
  }

  private CrawlCounts crawl(Node node, DemoWeb web) throws IOException {
    var catalogue = SourceCatalogue.parse(web.sourcesYaml(), "demo-sources.yml");
    try (var writer = new EventWriter(node.cluster());
        var crawler = Crawls.open(settings(), catalogue, writer)) {
      return crawler.runUntilIdle();
    }
  }

  private void serve(Node node) {
    say("网页 %s （Ctrl-C 停止）".formatted(node.address()));
    Runtime.getRuntime().addShutdownHook(new Thread(node::close, "orderly-stop"));
    node.failure().join();
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private static Duration since(Instant start) {
    return Duration.between(start, Instant.now());
  }
}
