package zhixun.query.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.Story;
import zhixun.query.search.Passage;
import zhixun.query.search.SearchAnswer;

/** The API's answers as plain maps, in a fixed order of names; excerpts end at 200 characters. */
public final class ApiAnswers {
  /** Path of the search. */
  public static final String SEARCH = "/api/v1/search";

  /** The path of the timeline. */
  public static final String TIMELINE = "/api/v1/timeline";

  private static final int EXCERPT = 200;

  private ApiAnswers() {}

  /** A search's answer; a result's {@code marked} and {@code passages} are escaped HTML. */
  public static Map<String, @Nullable Object> search(SearchAnswer answer) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("total", answer.total());
    json.put("results", answer.results().stream().map(ApiAnswers::result).toList());
    json.put("facets", new TreeMap<>(answer.facets()));
    json.put("histogram", answer.histogram());
    json.put("notes", answer.notes());
    json.put("faults", answer.faults());
    json.put("suggestions", answer.suggestions());
    json.put("next", answer.next());
    return json;
  }

  static List<Map<String, @Nullable Object>> results(List<SearchAnswer.Result> results) {
    return results.stream().map(ApiAnswers::result).toList();
  }

  private static Map<String, @Nullable Object> result(SearchAnswer.Result result) {
    Article article = result.assignment().article();
    var json = article(article);
    json.put("story", result.assignment().story().value());
    json.put("articles", result.story().map(s -> s.members().size()).orElse(1 + result.others()));
    json.put("others", result.others());
    json.put("category", result.assignment().classified().labels().primary().code());
    json.put("marked", marked(result.title()));
    json.put("passages", result.passages().stream().map(ApiAnswers::marked).toList());
    json.put("score", result.score());
    return json;
  }

  /** As HTML that is safe to show: the text escaped, the marks as elements. */
  private static String marked(Passage passage) {
    var html = new StringBuilder();
    for (SearchPage.Piece piece : SearchPage.pieces(passage)) {
      String text = escaped(piece.text());
      html.append(piece.marked() ? "<mark>" + text + "</mark>" : text);
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static Map<String, @Nullable Object> article(Article article) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", article.id().value());
    json.put("key", article.key());
    json.put("title", article.title());
    json.put("source", article.source());
    json.put("date", article.effectiveTime().text());
    json.put("url", article.url() == null ? null : article.url().link());
    return json;
  }

  static Map<String, @Nullable Object> story(Story story) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", story.id().value());
    json.put("headline", story.headline());
    json.put("lead", cut(story.lead()));
    json.put("event_date", story.eventDate().text());
    json.put("category", story.labels().primary().code());
    json.put("also", story.labels().also());
    json.put("importance", story.importance());
    json.put("reprints", story.reprints());
    json.put("members", story.members());
    json.put("facts", story.facts());
    json.put("relations", story.relations());
    return json;
  }

  static List<Map<String, @Nullable Object>> alerts(List<zhixun.contract.event.Alert> alerts) {
    var list = new ArrayList<Map<String, @Nullable Object>>();
    for (var alert : alerts) {
      var json = new LinkedHashMap<String, @Nullable Object>();
      json.put("id", alert.id().value());
      json.put("subscription", alert.subscription().value());
      json.put("story", alert.story().value());
      json.put("title", alert.title());
      json.put("source", alert.source());
      json.put("url", alert.url() == null ? null : alert.url().link());
      json.put("reasons", alert.reasons());
      json.put("raised_at", alert.raisedAt().toString());
      list.add(json);
    }
    return list;
  }

  private static String cut(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
