package zhixun.query.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.query.report.ReportFormat;
import zhixun.query.web.WebServer.Answers;

/** The API under {@code /api/v1}. */
final class ApiRoutes {
  private static final String BASE = "/api/v1";

  private final WebParts parts;

  ApiRoutes(WebParts parts) {
    this.parts = parts;
  }

  void add(RoutesConfig routes) {
    new SearchRoutes(parts).add(routes);
    routes.get(BASE + "/stories/{id}", this::story);
    routes.get(BASE + "/digests/{month}", c -> report(c, ReportFormat.JSON));
    routes.get(BASE + "/digests/{month}/report.{format}", c -> report(c, format(c)));
    routes.get(BASE + "/alerts", c -> Answers.json(c, ApiAnswers.alerts(parts.log().alerts())));
    routes.get(BASE + "/pipeline", c -> Answers.json(c, parts.log().stages()));
    routes.get(BASE + "/dead-letters", c -> Answers.json(c, parts.log().deadLetters()));
    routes.get(BASE + "/health", c -> Answers.json(c, Map.of("status", "ok")));
  }

  private void story(Context context) {
    Story story = story(parts, context);
    if (!story.id().value().equals(context.pathParam("id"))) {
      context.redirect(BASE + "/stories/" + story.id().value(), HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Answers.json(context, ApiAnswers.story(story));
  }

  private void report(Context context, ReportFormat format) {
    String type =
        switch (format) {
          case JSON -> "application/json; charset=utf-8";
          case HTML -> "text/html; charset=utf-8";
          case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
          case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    Answers.send(context, parts.digests().report(month(context), format), type);
  }

  private static ReportFormat format(Context context) {
    String code = context.pathParam("format");
    return ReportFormat.ofCode(code)
        .orElseThrow(() -> new ProblemException(404, "没有这种格式", code + "；可用 json html docx xlsx"));
  }

  static YearMonth month(Context context) {
    String month = context.pathParam("month");
    try {
      return YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw new ProblemException(400, "月份有误", month + "；应如 2024-05");
    }
  }

  static Story story(WebParts parts, Context context) {
    String id = context.pathParam("id");
    return storyId(id)
        .flatMap(parts.archive()::story)
        .orElseThrow(() -> new ProblemException(404, "没有这个事件", id));
  }

  private static Optional<StoryId> storyId(String text) {
    try {
      return Optional.of(new StoryId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no story has such an id
    }
  }
}
