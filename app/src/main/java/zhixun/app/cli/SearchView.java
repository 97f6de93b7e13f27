package zhixun.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Article;
import zhixun.contract.json.Json;
import zhixun.query.language.ParsedQuery.Fault;
import zhixun.query.search.Expansion;
import zhixun.query.search.Passage;
import zhixun.query.search.SearchAnswer;

/** A search's answer on the terminal, matches between 【 and 】, or as JSON. */
final class SearchView {
  private static final int SHOWN_FORMS = 5;

  private final PrintWriter out;

  SearchView(PrintWriter out) {
    this.out = out;
  }

  void text(SearchAnswer answer) {
    for (Fault fault : answer.faults()) {
      out.println("第 " + (fault.start() + 1) + " 字：" + fault.message());
    }
    answer.suggestions().forEach(s -> out.println("是不是要找：" + s));
    for (Expansion.Note note : answer.notes()) {
      List<String> forms = note.forms().stream().limit(SHOWN_FORMS).toList();
      out.println("“" + note.typed() + "”也查：" + String.join("、", forms));
    }
    out.println("共 " + answer.total() + " 篇");
    int number = 0;
    for (SearchAnswer.Result result : answer.results()) {
      text(++number, result);
    }
    if (answer.next() != null) {
      out.println("下一页：--cursor " + answer.next());
    }
    out.flush();
  }

  private void text(int number, SearchAnswer.Result result) {
    Article article = result.assignment().article();
    String label = result.assignment().classified().labels().primary().label();
    out.println();
    out.println(number + ". " + result.title().marked("【", "】"));
    String others = result.others() == 0 ? "" : "  另有 " + result.others() + " 篇";
    String day = article.effectiveTime().localDate().toString();
    out.println("   " + article.source() + "  " + day + "  " + label + others);
    result.passages().forEach(p -> out.println("   " + p.marked("【", "】").replace('\n', ' ')));
    if (article.url() != null) {
      out.println("   " + article.url());
    }
  }

  void json(SearchAnswer answer) throws JsonProcessingException {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("total", answer.total());
    tree.put("faults", answer.faults());
    tree.put("notes", answer.notes());
    tree.put("suggestions", answer.suggestions());
    tree.put("results", answer.results().stream().map(SearchView::row).toList());
    tree.put("next", answer.next());
    out.println(Json.MAPPER.writeValueAsString(tree));
    out.flush();
  }

  private static Map<String, Object> row(SearchAnswer.Result result) {
    Article article = result.assignment().article();
    var row = new LinkedHashMap<String, Object>();
    row.put("key", article.key());
    row.put("id", article.id());
    row.put("story", result.assignment().story());
    row.put("title", article.title());
    row.put("marks", result.title().marks());
    row.put("source", article.source());
    row.put("date", article.effectiveTime().text());
    row.put("url", article.url());
    row.put("category", result.assignment().classified().labels().primary());
    row.put("score", result.score());
    row.put("others", result.others());
    row.put("passages", result.passages().stream().map(SearchView::passage).toList());
    return row;
  }

  private static Map<String, Object> passage(Passage passage) {
    var row = new LinkedHashMap<String, Object>();
    row.put("text", passage.text());
    row.put("marks", passage.marks());
    return row;
  }
}
