package zhixun.query.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled by the build; they escape by place. Thread-safe. */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  static String render(String template, Map<String, Object> parameters) {
    var out = new StringOutput();
    ENGINE.render(template, parameters, out);
    return out.toString();
  }
}
