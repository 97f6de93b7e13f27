package zhixun.query.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import io.javalin.util.JavalinBindException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhixun.contract.event.Ids;
import zhixun.contract.json.Json;

/** The HTTP server of the web role. Starting it binds the port; closing it lets requests end. */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Javalin javalin;
  private final String bind;

  private WebServer(Javalin javalin, String bind) {
    this.javalin = javalin;
    this.bind = bind;
  }

  /**
   * Starts it.
   *
   * @throws WebStartException if the port is in use
   */
  public static WebServer start(WebSettings settings, WebParts parts) {
    var javalin = Javalin.create(config -> configure(config, settings, parts));
    try {
      javalin.start(settings.bind(), settings.port());
    } catch (JavalinBindException e) {
      throw new WebStartException(
          "端口 %d 已被占用；请停止占用它的程序，或用 --port 指定别的端口".formatted(settings.port()), e);
    }
    return new WebServer(javalin, settings.bind());
  }

  private static void configure(JavalinConfig config, WebSettings settings, WebParts parts) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.routes.before(new HostGuard(settings.behindProxy()));
    new ApiRoutes(parts).add(config.routes);
    new PageRoutes(parts).add(config.routes);
    config.routes.exception(ProblemException.class, (problem, context) -> answer(context, problem));
    config.routes.exception(
        NotFoundResponse.class,
        (absent, context) -> answer(context, new ProblemException(404, "没有这一页", context.path())));
    config.routes.exception(
        HttpResponseException.class,
        (refused, context) ->
            answer(
                context,
                new ProblemException(
                    refused.getStatus(), "请求不能受理", String.valueOf(refused.getMessage()))));
    config.routes.exception(
        RuntimeException.class,
        (bug, context) -> {
          String trace = Ids.hash(String.valueOf(bug), context.path()).substring(0, 8);
          LOG.error("request {} failed, trace {}", context.path(), trace, bug);
          answer(context, new ProblemException(500, "服务器内部错误", "追踪号 " + trace));
        });
  }

  /** Problem details for programs, the same in words for people. */
  private static void answer(Context context, ProblemException problem) {
    context.status(problem.status());
    if (context.path().startsWith("/api/")) {
      var body =
          new ProblemDetails(
              "about:blank", problem.title(), problem.status(), problem.detail(), context.path());
      context.result(Answers.bytes(body)).contentType("application/problem+json");
    } else {
      context.html(Templates.render("problem.jte", Map.of("problem", new Problem(problem))));
    }
  }

  /** RFC 9457. */
  record ProblemDetails(String type, String title, int status, String detail, String instance) {}

  /** What the error page shows. */
  public record Problem(int status, String title, String detail) {
    Problem(ProblemException problem) {
      this(problem.status(), problem.title(), problem.detail());
    }
  }

  /** Base address, e.g. {@code http://127.0.0.1:7070}. */
  public String address() {
    return "http://" + bind + ":" + javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  /** JSON bodies. */
  static final class Answers {
    private Answers() {}

    static byte[] bytes(Object body) {
      try {
        return Json.MAPPER.writeValueAsBytes(body);
      } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
        throw new java.io.UncheckedIOException("an answer always has a JSON form", e);
      }
    }

    /** Sends a body with an ETag of its content; 304 when the caller has it already. */
    static void send(Context context, byte[] body, String type) {
      String tag =
          "\"" + Ids.hash(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1)) + "\"";
      context.header("ETag", tag).header("Cache-Control", "no-cache");
      if (tag.equals(context.header("If-None-Match"))) {
        context.status(304);
      } else {
        context.result(body).contentType(type);
      }
    }

    static void json(Context context, Object body) {
      send(context, bytes(body), "application/json; charset=utf-8");
    }
  }
}
