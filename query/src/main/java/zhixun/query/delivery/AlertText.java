package zhixun.query.delivery;

import java.util.List;
import java.util.stream.Collectors;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** An alert as people read it: in plain text, HTML and Markdown. */
final class AlertText {
  private AlertText() {}

  static String subject(Parcel parcel) {
    Alert first = parcel.alerts().getFirst();
    String name = "【" + parcel.subscription().name() + "】";
    return parcel.alerts().size() == 1
        ? name + head(first)
        : name + parcel.alerts().size() + " 条：" + head(first);
  }

  /** The headline, with a mark where the alert adds to an earlier one. */
  static String head(Alert alert) {
    return alert.updates() == null ? alert.title() : "更新：" + alert.title();
  }

  static String plain(Parcel parcel) {
    return parcel.alerts().stream().map(AlertText::plain).collect(Collectors.joining("\n\n"));
  }

  private static String plain(Alert alert) {
    return head(alert)
        + "\n"
        + lines(alert).stream().collect(Collectors.joining("\n"))
        + (alert.excerpt().isBlank() ? "" : "\n" + alert.excerpt())
        + (alert.url() == null ? "" : "\n" + alert.url());
  }

  static String html(Parcel parcel) {
    return parcel.alerts().stream()
        .map(AlertText::html)
        .collect(
            Collectors.joining(
                "\n",
                "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><body>\n",
                "\n</body></html>\n"));
  }

  private static String html(Alert alert) {
    String title = escape(head(alert));
    String linked =
        alert.url() == null
            ? title
            : "<a href=\"" + escape(alert.url().toString()) + "\">" + title + "</a>";
    return "<h3>"
        + linked
        + "</h3><ul>"
        + lines(alert).stream().map(l -> "<li>" + escape(l) + "</li>").collect(Collectors.joining())
        + "</ul><p>"
        + escape(alert.excerpt())
        + "</p>";
  }

  /** 企业微信's Markdown: bold, quotes, links; no lists. */
  static String markdown(Alert alert) {
    String title = head(alert).replace("[", "［").replace("]", "］");
    String linked = alert.url() == null ? title : "[" + title + "](" + alert.url() + ")";
    return "**"
        + linked
        + "**\n"
        + lines(alert).stream().map(l -> "> " + l).collect(Collectors.joining("\n"));
  }

  /** Source, key facts and reasons, a line each. */
  private static List<String> lines(Alert alert) {
    var out = new java.util.ArrayList<String>();
    String sources = alert.sources().stream().distinct().collect(Collectors.joining("、"));
    out.add("来源：" + (sources.isEmpty() ? alert.source() : sources));
    fact(alert, FactType.DOCUMENT_NUMBER).ifPresent(n -> out.add("文号：" + n));
    fact(alert, FactType.EFFECTIVE_ON).ifPresent(n -> out.add("施行：" + n));
    fact(alert, FactType.COMMENT_DEADLINE).ifPresent(n -> out.add("征求意见至：" + n));
    out.addAll(alert.reasons());
    return out;
  }

  private static java.util.Optional<String> fact(Alert alert, FactType type) {
    return alert.facts().stream().filter(f -> f.type() == type).map(Fact::value).findFirst();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
