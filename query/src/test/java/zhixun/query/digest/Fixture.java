package zhixun.query.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Span;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.TextKind;
import zhixun.index.engine.MemoryStoryArchive;

/** An archive of stories written by hand; all texts are our own. */
public final class Fixture {
  public static final Instant NOW = Instant.parse("2024-06-03T22:00:00Z");

  private final MemoryStoryArchive archive = new MemoryStoryArchive();

  /** A small month: every kind of table, a late story, a headline-only one, a machine-made text. */
  public static Fixture month() {
    return new Fixture()
        .story(
            "gpt",
            Category.LLM_FOREIGN,
            "2024-05-14",
            0.9,
            article("a1", "甲报", "2024-05-14", "OpenAI 发布 GPT-4o 多模态模型", GPT)
                .fact(FactType.MAKER, "OpenAI")
                .fact(FactType.MODEL, "GPT-4o"),
            article("a2", "乙网", "2024-05-14", "OpenAI 发布 GPT-4o 模型，免费开放", "")
                .fact(FactType.MAKER, "OpenAI"))
        .story(
            "qwen",
            Category.LLM_DOMESTIC,
            "2024-05-21",
            0.8,
            article("b1", "甲报", "2024-05-21", "阿里云通义千问主力模型降价", "")
                .fact(FactType.MAKER, "阿里云")
                .fact(FactType.MODEL, "通义千问"))
        .story(
            "ernie",
            Category.LLM_DOMESTIC,
            "2024-05-22",
            0.6,
            article("b2", "丙报", "2024-05-22", "百度宣布两款文心模型免费", "")
                .fact(FactType.MAKER, "百度")
                .fact(FactType.MODEL, "ERNIE Speed"))
        .story(
            "hunyuan",
            Category.LLM_DOMESTIC,
            "2024-05-22",
            0.5,
            article("b3", "丁网", "2024-05-23", "腾讯云混元大模型全面降价", "").fact(FactType.MAKER, "腾讯云"))
        .story(
            "shandong",
            Category.POLICY,
            "2024-04-30",
            0.4,
            article("c1", "戊网", "2024-05-02", "山东印发人形机器人实施方案", POLICY)
                .fact(FactType.ISSUER, "山东省工业和信息化厅")
                .fact(FactType.DOCUMENT, "山东省促进人形机器人产业创新发展实施方案"))
        .story(
            "round",
            Category.FUNDING,
            "2024-05-27",
            0.7,
            article("d1", "己网", "2024-05-27", "xAI 完成 60 亿美元 B 轮融资", "")
                .fact(FactType.COMPANY, "xAI")
                .fact(FactType.ROUND, "B轮")
                .fact(FactType.AMOUNT, "60亿美元", Map.of("low", "6e9", "cny", "43200000000")))
        .story(
            "dog",
            Category.FRONTIER_PRODUCT,
            "2024-05-29",
            0.5,
            article("e1", "庚网", "2024-05-29", "高校团队展示六足导盲机器人", "")
                .machineText("llm_summary", "机器写的句子说它很好用，并且充满了想象。"));
  }

  public static final String GPT =
      "甲报5月14日讯（记者 张三）OpenAI 于北京时间 5 月 14 日凌晨发布多模态模型 GPT-4o，"
          + "输入价格为每百万 tokens 5 美元。该模型可以同时理解语音、图像和文字，平均响应时间为 320 毫秒。"
          + "“我们会向所有人免费开放。”公司负责人说。\n欢迎关注我们的公众号。";

  private static final String POLICY =
      "山东省工业和信息化厅等部门近日印发《山东省促进人形机器人产业创新发展实施方案》。" + "方案提出到 2027 年建成两个省级创新平台。";

  /** An article being made. */
  public static final class Draft {
    private final String key;
    private final String source;
    private final String day;
    private final String title;
    private String body;
    private TextKind kind = TextKind.PRESS;
    private final List<Fact> facts = new ArrayList<>();

    private Draft(String key, String source, String day, String title, String body) {
      this.key = key;
      this.source = source;
      this.day = day;
      this.title = title;
      this.body = body;
    }

    public Draft fact(FactType type, String value) {
      return fact(type, value, Map.of());
    }

    public Draft fact(FactType type, String value, Map<String, String> attributes) {
      var span = new Span(Span.Field.TITLE, 0, title.length(), title);
      facts.add(new Fact(type, value, attributes, span));
      return this;
    }

    public Draft machineText(String kind, String body) {
      this.kind = TextKind.of(kind);
      this.body = body;
      return this;
    }

    Article article() {
      Dated day = Dated.parse(this.day);
      return new Article(
          ArticleId.ofImport(source, key),
          Article.versionOf(title, body, day),
          key,
          null,
          source,
          null,
          null,
          title,
          body,
          kind,
          day,
          NOW,
          Arrival.IMPORT,
          null,
          null,
          Map.of(),
          List.of());
    }
  }

  public static Draft article(String key, String source, String day, String title, String body) {
    return new Draft(key, source, day, title, body);
  }

  public Fixture story(
      String id, Category category, String day, double importance, Draft... drafts) {
    var storyId = new StoryId(id);
    var labels = new Labels(category, List.of(), Map.of(category, 0.9), List.of(), "fixture");
    var members = new ArrayList<Story.Member>();
    var facts = new ArrayList<Story.StoryFact>();
    for (Draft draft : drafts) {
      Article article = draft.article();
      archive.add(
          new Assignment(
              new ClassifiedArticle(
                  article,
                  labels,
                  draft.facts,
                  List.of(),
                  Dated.parse(day),
                  importance,
                  List.of(),
                  "1"),
              storyId,
              null,
              "fixture"));
      members.add(
          new Story.Member(
              article.id(),
              article.key(),
              article.source(),
              article.title(),
              null,
              article.effectiveTime(),
              null));
      draft.facts.forEach(f -> facts.add(new Story.StoryFact(f, List.of(article.id()))));
    }
    archive.add(
        new Story(
            storyId,
            members.getFirst().title(),
            "",
            members.getFirst().article(),
            members,
            labels,
            facts,
            List.of(),
            Dated.day(LocalDate.parse(day)),
            NOW,
            NOW,
            importance,
            List.of(),
            null));
    return this;
  }

  public MemoryStoryArchive archive() {
    return archive;
  }

  public static Decision decision(
      String id, Decision.Kind kind, String target, Map<String, String> values) {
    return new Decision(id, kind, "digest/2024-05/" + target, values, null, "王分析师", NOW);
  }
}
