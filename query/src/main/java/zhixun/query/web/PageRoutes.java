package zhixun.query.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Story;
import zhixun.query.report.ReportFormat;
import zhixun.query.search.SearchAnswer;
import zhixun.query.web.WebServer.Answers;

/** The console's pages: server-rendered, the URL is the state. */
final class PageRoutes {
  private static final int SIMILAR = 5;

  private final WebParts parts;

  PageRoutes(WebParts parts) {
    this.parts = parts;
  }

  void add(RoutesConfig routes) {
    routes.get("/", c -> c.redirect("/search"));
    routes.get("/search", this::search);
    routes.get("/timeline", this::timeline);
    routes.get("/stories/{id}", this::story);
    routes.get("/digests", c -> page(c, "months.jte", "page", MonthsPage.of(parts.search())));
    routes.get("/digests/{month}", c -> reportPage(c, parts));
    routes.get("/alerts", c -> page(c, "alerts.jte", "alerts", parts.log().alerts()));
    routes.get("/pipeline", c -> page(c, "pipeline.jte", "stages", parts.log().stages()));
    routes.get(
        "/dead-letters", c -> page(c, "deadletters.jte", "letters", parts.log().deadLetters()));
    routes.get("/static/console.css", c -> Answers.send(c, file("console.css"), "text/css"));
    routes.get("/static/console.js", c -> Answers.send(c, file("console.js"), "text/javascript"));
  }

  private void search(Context context) {
    var parameters = new SearchParameters(context);
    var answer = parts.search().search(parameters.search());
    page(context, "search.jte", "page", SearchPage.of(parameters, answer));
  }

  private void timeline(Context context) {
    var parameters = new SearchParameters(context);
    var answer = parts.search().search(parameters.timeline());
    page(context, "search.jte", "page", SearchPage.of(parameters, answer));
  }

  private void story(Context context) {
    Story story = ApiRoutes.story(parts, context);
    if (!story.id().value().equals(context.pathParam("id"))) { // merged: no bookmark dies
      context.redirect("/stories/" + story.id().value(), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    page(
        context,
        "story.jte",
        "page",
        StoryPage.of(story, parts.archive().assignments(story), similar(story)));
  }

  /** The report has styles of its own inside, so it is let have them; nothing else may run. */
  private static void reportPage(Context context, WebParts parts) {
    context.header(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors"
            + " 'none'");
    byte[] report = parts.digests().report(ApiRoutes.month(context), ReportFormat.HTML);
    Answers.send(context, report, "text/html; charset=utf-8");
  }

  private static void page(Context context, String template, String name, Object model) {
    context.html(Templates.render(template, Map.of(name, model)));
  }

  private List<SearchAnswer.Result> similar(Story story) {
    return parts.search().moreLike(story.members().getFirst().article(), SIMILAR);
  }

  private static byte[] file(String name) {
    try (var in = PageRoutes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
