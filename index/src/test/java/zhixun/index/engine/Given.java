package zhixun.index.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Dated;
import zhixun.contract.event.Labels;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.TextKind;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;
import zhixun.index.analysis.ExactText;

/** Articles and stories of our own making. */
@NullMarked
public final class Given {
  private static final Instant FETCHED = Instant.parse("2024-06-01T00:00:00Z");

  /** A segmenter that leaves every character and every run alone. */
  public static final Segmenter CHARACTERS =
      new Segmenter() {
        @Override
        public List<Word> segment(String text) {
          var out = new ArrayList<Word>();
          ExactText.of(text)
              .pieces()
              .forEach(p -> out.add(new Word(p.text(), p.start(), p.end(), "n")));
          return out;
        }

        @Override
        public String dictionaryVersion() {
          return "test";
        }
      };

  private Given() {}

  public static Assignment article(String key, String title, String body, String story) {
    return article(key, title, body, story, "新华网", Category.INDUSTRY, "2024-05-20");
  }

  public static Assignment article(
      String key,
      String title,
      String body,
      String story,
      String source,
      Category category,
      String day) {
    Dated published = Dated.parse(day);
    var article =
        new Article(
            new ArticleId("article-" + key),
            Article.versionOf(title, body, published),
            key,
            null,
            source,
            null,
            null,
            title,
            body,
            TextKind.PRESS,
            published,
            FETCHED,
            Arrival.IMPORT,
            null,
            null,
            Map.of(),
            List.of());
    var labels = new Labels(category, List.of(), Map.of(category, 0.9), List.of(), "test");
    var classified =
        new ClassifiedArticle(
            article, labels, List.of(), List.of(), published, 0.5, List.of(), "test");
    return new Assignment(classified, new StoryId(story), null, "");
  }

  public static Story story(String id, String day, Assignment... members) {
    return story(id, day, List.of(members), null);
  }

  public static Story merged(String id, String into, Assignment... members) {
    return story(id, "2024-05-20", List.of(members), new StoryId(into));
  }

  private static Story story(
      String id,
      String day,
      List<Assignment> members,
      @org.jspecify.annotations.Nullable StoryId mergedInto) {
    Article first = members.getFirst().article();
    return new Story(
        new StoryId(id),
        first.title(),
        "",
        first.id(),
        members.stream().map(Given::member).toList(),
        members.getFirst().classified().labels(),
        List.of(),
        List.of(),
        Dated.day(LocalDate.parse(day)),
        FETCHED,
        FETCHED,
        0.5,
        List.of(),
        mergedInto);
  }

  private static Story.Member member(Assignment assignment) {
    Article a = assignment.article();
    return new Story.Member(a.id(), a.key(), a.source(), a.title(), null, a.effectiveTime(), null);
  }
}
