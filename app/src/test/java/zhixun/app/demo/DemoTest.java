package zhixun.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhixun.app.demo.DemoArticle.Oddity;
import zhixun.app.role.DataFolder;
import zhixun.app.role.Node;
import zhixun.app.role.NodeSettings;
import zhixun.app.role.Role;
import zhixun.app.runner.DeadLetterBox;
import zhixun.app.status.PipelineStatus;
import zhixun.app.status.PipelineStatus.StageStatus;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.Story;
import zhixun.index.engine.lucene.LuceneEngine;

/** The demo is run once; each test looks at what it left. */
class DemoTest {
  private static final List<String> CAPTIONS =
      List.of(
          "表6：数据要素最新新闻及政策",
          "表7：数据交易所最新新闻及政策",
          "表8：国内人工智能大模型动态",
          "表9：国外人工智能大模型动态",
          "表10：最新AI服务器、AI芯片动态",
          "表11：相关政策法规",
          "表12：本期企业投融资事件");

  /** The two tables of the month that are printed as numbered lists. */
  private static final List<String> LISTS = List.of("（一）前沿技术动态", "（一）前沿产品动态");

  /** A sentence with its end and the marks that close after it. */
  private static final Pattern SENTENCE = Pattern.compile("[^。！？]*[。！？][”」』）]*");

  /** What may stand before a sentence that opens an article: 某社某地5月1日电（记者 某某）. */
  private static final Pattern DATELINE = Pattern.compile(".{0,30}(电|讯|消息|））|）|　|\\s)\\s*");

  @TempDir static Path folder;

  private static final StringWriter SAID = new StringWriter();
  private static boolean complete;
  private static List<StageStatus> stages = List.of();
  private static List<DeadLetter> deadLetters = List.of();
  private static List<Story> stories = List.of();

  @BeforeAll
  static void runDemo() throws IOException {
    var data = new DataFolder(folder.resolve("demo"));
    complete = new Demo(data, new PrintWriter(SAID, true)).run(false);
    try (Node node = Node.open(NodeSettings.of(data, Set.<Role>of()));
        var status = new PipelineStatus(node.cluster())) {
      stages = status.read();
      deadLetters = new DeadLetterBox(node.cluster()).list();
    }
    try (var engine = LuceneEngine.readOnly(data.index())) {
      stories = engine.stories(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));
    }
  }

  @AfterAll
  static void showWhatItSaid() {
    assertThat(SAID.toString()).contains("1/6", "2/6", "3/6", "4/6", "5/6", "6/6");
  }

  @Test
  void comesOutComplete() {
    assertThat(complete).as(SAID.toString()).isTrue();
  }

  @Test
  void losesNothingBetweenStages() {
    Map<String, StageStatus> byName =
        stages.stream().collect(Collectors.toMap(StageStatus::stage, s -> s));

    for (String name : List.of("ingest", "classify", "story", "index")) {
      StageStatus stage = Objects.requireNonNull(byName.get(name), name);
      assertThat(stage.in()).as(name).isPositive().isEqualTo(stage.out() + stage.deadLetters());
    }
    assertThat(stages).extracting(StageStatus::lag).containsOnly(0L);
  }

  @Test
  void parksWhatIsNoArticleWithItsCause() {
    Map<String, String> causes =
        deadLetters.stream()
            .collect(Collectors.toMap(d -> URI.create(d.origin()).getPath(), DeadLetter::cause));

    assertThat(causes)
        .containsEntry(path(Oddity.GARBLED), "garbled text")
        .containsEntry(path(Oddity.EMPTY), "no article")
        .containsEntry(path(Oddity.GONE), "not found")
        .containsEntry("/old.xml", "broken feed")
        .hasSize(4);
    assertThat(deadLetters).allSatisfy(d -> assertThat(d.detail()).isNotBlank());
  }

  @Test
  void joinsTheReprintedEventIntoOneStory() throws IOException {
    try (var web = DemoWeb.start()) {
      Set<String> event =
          web.expectations().reprintedEvent().stream()
              .map(URI::getPath)
              .collect(Collectors.toCollection(TreeSet::new));
      Story widest =
          stories.stream()
              .filter(s -> paths(s).stream().anyMatch(event::contains))
              .max(Comparator.comparingInt(s -> s.members().size()))
              .orElseThrow();

      // Which pages of other wording join depends on the order in which the crawl brings them.
      assertThat(paths(widest)).isSubsetOf(event).hasSizeGreaterThanOrEqualTo(3);
      assertThat(widest.reprints()).isEqualTo(2);
    }
  }

  @Test
  void printsAllNineTables() throws IOException {
    Document report = report();

    assertThat(report.select("caption").eachText()).containsAll(CAPTIONS);
    assertThat(report.select("h3").eachText()).containsAll(LISTS);
    for (Element caption : report.select("caption")) {
      if (CAPTIONS.contains(caption.text())) {
        assertThat(caption.parents().select("tbody tr")).as(caption.text()).isNotEmpty();
      }
    }
  }

  @Test
  void cutsNoSentenceInHalf() throws IOException {
    Set<String> known = sentences();
    var halves = new ArrayList<String>();
    int whole = 0;
    for (String text : texts(report())) {
      int end = 0;
      for (var found : SENTENCE.matcher(text).results().toList()) {
        end = found.end();
        boolean printed = printed(found.group().strip(), known);
        whole += printed ? 1 : 0;
        if (!printed) {
          halves.add(found.group());
        }
      }
      if (!text.substring(end).isBlank()) {
        halves.add(text.substring(end));
      }
    }

    assertThat(halves).isEmpty();
    assertThat(whole).isGreaterThan(100);
  }

  /** Whether an article has this sentence, whole but for the dateline before it. */
  private static boolean printed(String sentence, Set<String> known) {
    return known.contains(sentence)
        || known.stream()
            .filter(k -> k.endsWith(sentence))
            .anyMatch(
                k -> DATELINE.matcher(k.substring(0, k.length() - sentence.length())).matches());
  }

  /** The texts that rows and numbered events print after their headline. */
  private static List<String> texts(Document report) {
    var texts = new ArrayList<String>();
    for (Element cell : report.select("tr[id^=r-] td:has(b), h4[id^=r-] + p")) {
      Element copy = cell.clone();
      copy.select("b, a").remove();
      String text =
          copy.wholeText()
              .replaceAll("〔[^〕]*〕", "")
              .replaceAll("^\\d{4}\\.\\d+\\.\\d+(（\\d+月）)?　", "");
      if (!text.isBlank()) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  /** Every sentence of the demo's articles and attachments. */
  private static Set<String> sentences() {
    var known = new HashSet<String>();
    for (DemoSite site : DemoSites.load()) {
      for (DemoArticle article : site.articles()) {
        Stream.concat(article.paragraphs().stream(), article.attached().stream())
            .flatMap(p -> SENTENCE.matcher(p).results())
            .forEach(found -> known.add(found.group().strip()));
      }
    }
    return known;
  }

  private static Document report() throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("demo/reports/2024-05.html")));
  }

  private static Set<String> paths(Story story) {
    return story.members().stream()
        .map(Story.Member::url)
        .flatMap(Stream::ofNullable)
        .map(url -> URI.create(url.value()).getPath())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String path(Oddity oddity) {
    return DemoSites.load().stream()
        .flatMap(s -> s.articles().stream().filter(a -> a.oddity() == oddity).map(s::path))
        .findFirst()
        .orElseThrow();
  }
}
