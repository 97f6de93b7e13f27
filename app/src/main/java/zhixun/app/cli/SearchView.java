package zhixun.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import zhixun.contract.event.Category;

/** A search's answer, as the API gives it, on the terminal: matches stand between 【 and 】. */
final class SearchView {
  private static final int SHOWN_FORMS = 5;

  private final PrintWriter out;

  SearchView(PrintWriter out) {
    this.out = out;
  }

  void show(JsonNode answer) {
    for (JsonNode fault : answer.path("faults")) {
      out.println(
          "第 " + (fault.path("start").asInt() + 1) + " 字：" + fault.path("message").asText());
    }
    answer.path("suggestions").forEach(s -> out.println("是不是要找：" + s.asText()));
    for (JsonNode note : answer.path("notes")) {
      List<String> forms = texts(note.path("forms"));
      String shown = String.join("、", forms.subList(0, Math.min(SHOWN_FORMS, forms.size())));
      out.println("“" + note.path("typed").asText() + "”也查：" + shown);
    }
    out.println("共 " + answer.path("total").asLong() + " 篇");
    int number = 0;
    for (JsonNode result : answer.path("results")) {
      show(++number, result);
    }
    if (answer.path("next").isTextual()) {
      out.println();
      out.println("下一页：--cursor " + answer.path("next").asText());
    }
    out.flush();
  }

  private void show(int number, JsonNode result) {
    out.println();
    out.println(number + ". " + marked(result.path("marked").asText()));
    int others = result.path("others").asInt();
    out.println(
        String.join(
                "  ",
                "  ",
                result.path("source").asText(),
                result.path("date").asText(),
                Category.ofCode(result.path("category").asText()).label(),
                others == 0 ? "" : "另有 " + others + " 篇")
            .stripTrailing());
    for (String passage : texts(result.path("passages"))) {
      out.println("   " + marked(passage).replace('\n', ' '));
    }
    if (result.path("url").isTextual()) {
      out.println("   " + result.path("url").asText());
    }
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** The API's marked text is HTML with four escapes and one element. */
  private static String marked(String html) {
    return html.replace("<mark>", "【")
        .replace("</mark>", "】")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
