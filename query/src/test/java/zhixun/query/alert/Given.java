package zhixun.query.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Span;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.event.TextKind;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;

/** Articles and subscriptions of the tests; all texts are our own. */
public final class Given {
  public static final Instant NOW = Instant.parse("2024-06-03T02:00:00Z");

  /** Every character a word. */
  public static final Segmenter CHARACTERS =
      new Segmenter() {
        @Override
        public List<Word> segment(String text) {
          var words = new ArrayList<Word>();
          for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
              String word = Folding.fold(text.substring(i, i + 1));
              words.add(new Word(word, i, i + 1, "x"));
            }
          }
          return words;
        }

        @Override
        public String dictionaryVersion() {
          return "characters";
        }
      };

  public static final List<Term> TERMS =
      List.of(
          new Term("英伟达", TermKind.COMPANY, List.of("NVIDIA", "辉达"), "foreign", Map.of()),
          new Term(
              "工业和信息化部",
              TermKind.POLICY_BODY,
              List.of("工信部"),
              "domestic",
              Map.of("level", "ministry")),
          new Term(
              "欧盟委员会",
              TermKind.POLICY_BODY,
              List.of("欧委会"),
              "foreign",
              Map.of("level", "foreign", "place", "欧盟")),
          new Term(
              "深圳市政府",
              TermKind.POLICY_BODY,
              List.of(),
              "domestic",
              Map.of("level", "city", "place", "深圳")));

  private final String key;
  private final String title;
  private String body = "";
  private String story;
  private Category category = Category.POLICY;
  private Arrival arrival = Arrival.LIVE;
  private Instant published = NOW;
  private @Nullable String reprintOf;
  private final List<Fact> facts = new ArrayList<>();

  private Given(String key, String title) {
    this.key = key;
    this.title = title;
    this.story = "story-" + key;
  }

  public static Given article(String key, String title) {
    return new Given(key, title);
  }

  public Given body(String text) {
    body = text;
    return this;
  }

  public Given story(String id) {
    story = id;
    return this;
  }

  public Given category(Category other) {
    category = other;
    return this;
  }

  public Given arrival(Arrival other) {
    arrival = other;
    return this;
  }

  public Given published(Instant at) {
    published = at;
    return this;
  }

  public Given reprintOf(String other) {
    reprintOf = other;
    return this;
  }

  public Given fact(FactType type, String value) {
    facts.add(Fact.of(type, value, new Span(Span.Field.TITLE, 0, 1, title)));
    return this;
  }

  /** The record of a story that holds this article alone. */
  public Story asStory() {
    Assignment assigned = assigned();
    var classified = assigned.classified();
    var article = classified.article();
    Dated at = article.effectiveTime();
    var member = new Story.Member(article.id(), key, article.source(), title, null, at, null);
    var stated = facts.stream().map(f -> new Story.StoryFact(f, List.of(article.id()))).toList();
    return new Story(
        assigned.story(),
        title,
        "",
        article.id(),
        List.of(member),
        classified.labels(),
        stated,
        List.of(),
        at,
        NOW,
        NOW,
        0.5,
        List.of(),
        null);
  }

  public Assignment assigned() {
    Dated at = Dated.minute(published);
    var id = new ArticleId("article-" + key);
    var article =
        new Article(
            id,
            Article.versionOf(title, body, at),
            key,
            null,
            "甲报",
            null,
            null,
            title,
            body,
            TextKind.PRESS,
            at,
            NOW,
            arrival,
            null,
            null,
            Map.of(),
            List.of());
    var scores = new EnumMap<Category, Double>(Map.of(category, 0.9));
    var labels = new Labels(category, List.of(), scores, List.of(), "test");
    var classified =
        new ClassifiedArticle(article, labels, facts, List.of(), null, 0.5, List.of(), "test");
    ArticleId original = reprintOf == null ? null : new ArticleId("article-" + reprintOf);
    return new Assignment(classified, new StoryId(story), original, "test");
  }

  public static Subscription query(String id, String query) {
    return subscription(id, query, null);
  }

  public static Subscription form(String id, Subscription.Form form) {
    return subscription(id, null, form);
  }

  private static Subscription subscription(
      String id, @Nullable String query, Subscription.@Nullable Form form) {
    return new Subscription(
        new SubscriptionId(id),
        id,
        query,
        form,
        List.of(),
        null,
        Subscription.Mode.AT_ONCE,
        "test",
        true,
        Instant.EPOCH);
  }

  /** Policy documents on 人工智能 by these levels and regions. */
  public static Subscription.Form documents(List<String> levels, List<String> regions) {
    return new Subscription.Form(
        List.of("policy"),
        levels,
        regions,
        List.of(),
        List.of(List.of("人工智能")),
        List.of(),
        List.of("论坛"),
        true,
        List.of(),
        List.of(),
        0);
  }
}
