package zhixun.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages' templates, compiled by the build; they escape by place. Thread-safe. */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Signs that turn the direction of what follows: crawled text could reorder the page by them. */
  private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

  private Templates() {}

  static String render(String template, Map<String, Object> parameters) {
    var out = new StringOutput();
    ENGINE.render(template, parameters, out);
    return TURNS.matcher(out.toString()).replaceAll("");
  }
}
