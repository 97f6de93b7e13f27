package zhixun.query.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import zhixun.contract.event.ArticleId;
import zhixun.query.report.HitSheet;
import zhixun.query.search.SearchAnswer;
import zhixun.query.web.WebServer.Answers;

/** Search over the API, and what belongs to it: timeline, files, completion, likeness, reasons. */
final class SearchRoutes {
  private static final String BASE = "/api/v1";
  private static final int COMPLETIONS = 10;
  private static final int SIMILAR = 10;

  private final WebParts parts;

  SearchRoutes(WebParts parts) {
    this.parts = parts;
  }

  void add(RoutesConfig routes) {
    routes.get(ApiAnswers.SEARCH, c -> Answers.json(c, ApiAnswers.search(answer(c))));
    routes.get(ApiAnswers.SEARCH + "/export.{format}", this::export);
    routes.get(ApiAnswers.TIMELINE, this::timeline);
    routes.get(BASE + "/complete", this::complete);
    routes.get(BASE + "/explain", this::explain);
    routes.get(BASE + "/articles/{id}/similar", this::similar);
  }

  private SearchAnswer answer(Context context) {
    return parts.search().search(new SearchParameters(context).search());
  }

  private void timeline(Context context) {
    var answer = parts.search().search(new SearchParameters(context).timeline());
    Answers.json(context, ApiAnswers.search(answer));
  }

  private void export(Context context) {
    String format = context.pathParam("format");
    switch (format) {
      case "csv" -> send(context, format, HitSheet.csv(answer(context)), "text/csv; charset=utf-8");
      case "xlsx" ->
          send(
              context,
              format,
              HitSheet.xlsx(answer(context)),
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      default -> throw new ProblemException(404, "没有这种格式", format + "；可用 csv xlsx");
    }
  }

  private static void send(Context context, String format, byte[] file, String type) {
    context.header("Content-Disposition", "attachment; filename=\"search." + format + "\"");
    Answers.send(context, file, type);
  }

  private void complete(Context context) {
    String typed = new SearchParameters(context).text();
    Answers.json(context, parts.search().complete(typed, COMPLETIONS));
  }

  private void explain(Context context) {
    String article = context.queryParam("article");
    ArticleId id = articleId(article == null ? "" : article);
    String why = parts.search().explain(new SearchParameters(context).search(), id);
    Answers.send(context, why.getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
  }

  private void similar(Context context) {
    ArticleId id = articleId(context.pathParam("id"));
    Answers.json(context, ApiAnswers.results(parts.search().moreLike(id, SIMILAR)));
  }

  private static ArticleId articleId(String text) {
    try {
      return new ArticleId(text);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(404, "没有这篇报道", text);
    }
  }
}
