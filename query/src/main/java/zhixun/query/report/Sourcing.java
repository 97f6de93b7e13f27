package zhixun.query.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import zhixun.query.digest.ArticleRef;
import zhixun.query.digest.DigestRow;

/** Numbers the articles in order of use and writes 资料来源 lines. Not thread-safe. */
final class Sourcing {
  /** The line names so many publishers; more end in 等. */
  private static final int NAMED = 6;

  /** Articles of one row that the source list carries. */
  private static final int PER_ROW = 8;

  private final String house;
  private final Map<String, Report.Source> used = new LinkedHashMap<>();

  Sourcing(String house) {
    this.house = house;
  }

  /** The numbers of a row's articles in the source list. */
  List<Report.Source> use(DigestRow row) {
    var out = new ArrayList<Report.Source>();
    for (ArticleRef article : row.articles()) {
      if (out.size() < PER_ROW) {
        out.add(used.computeIfAbsent(article.id().value(), id -> next(article)));
      }
    }
    return out;
  }

  private Report.Source next(ArticleRef article) {
    int number = used.size() + 1;
    return new Report.Source(
        number,
        "s" + number,
        article.source(),
        article.title(),
        article.time().localDate().toString(),
        article.url());
  }

  List<Report.Source> all() {
    return List.copyOf(used.values());
  }

  /** «资料来源：新华网、IT之家等，某机构整理»: the publishers of the rows, in order of use. */
  String line(List<DigestRow> rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(r -> names.addAll(r.sources()));
    return names.isEmpty() ? "" : line(names);
  }

  String line(Set<String> names) {
    String named = names.stream().limit(NAMED).collect(Collectors.joining("、"));
    return "资料来源：" + named + (names.size() > NAMED ? "等" : "") + "，" + house + "整理";
  }
}
