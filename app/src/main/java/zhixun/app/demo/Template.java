package zhixun.app.demo;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with gaps: {@code {{name}}} takes an escaped value, <code>{{{name}}}</code> markup as it
 * is. A line with a gap for which there is no value is left out, a line after {@code @row } is
 * repeated for each row.
 */
final class Template {
  private static final Pattern GAP = Pattern.compile("\\{\\{(\\{?)(\\w+)\\}\\}\\}?");
  private static final String ROW = "@row ";

  private final List<String> lines;
  private final UnaryOperator<String> escape;

  private Template(List<String> lines, UnaryOperator<String> escape) {
    this.lines = lines;
    this.escape = escape;
  }

  /** The template of that name; its ending says how values are escaped. */
  static Template of(String name) {
    UnaryOperator<String> escape =
        name.endsWith(".json")
            ? text -> text.replace("\\", "\\\\").replace("\"", "\\\"")
            : text ->
                text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
    return new Template(DemoSites.resource(name).lines().toList(), escape);
  }

  String fill(Map<String, String> values, List<Map<String, String>> rows) {
    var out = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith(ROW)) {
        rows.forEach(row -> fillLine(line.substring(ROW.length()), row, out));
      } else {
        fillLine(line, values, out);
      }
    }
    return out.toString();
  }

  private void fillLine(String line, Map<String, String> values, StringBuilder out) {
    Matcher gap = GAP.matcher(line);
    var filled = new StringBuilder();
    while (gap.find()) {
      String value = values.getOrDefault(gap.group(2), "");
      if (value.isEmpty()) {
        return;
      }
      String text = gap.group(1).isEmpty() ? escape.apply(value) : value;
      gap.appendReplacement(filled, Matcher.quoteReplacement(text));
    }
    gap.appendTail(filled);
    out.append(filled).append('\n');
  }
}
