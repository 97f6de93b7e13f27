package zhixun.query.digest.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.Fact;
import zhixun.contract.event.Span;
import zhixun.contract.text.Folding;
import zhixun.query.digest.Cell;
import zhixun.query.digest.Evidence;
import zhixun.query.digest.cell.Columns.Column;
import zhixun.query.digest.select.Candidate;
import zhixun.query.digest.select.Roundups;

/**
 * Fills a row's columns from the facts of its articles: the value that is stated best, every value
 * where the column is a list. Facts of machine-made wording fill nothing. Stateless.
 */
public final class CellFiller {
  /** A roundup's facts may belong to its other news. */
  private static final double ROUNDUP = 0.25;

  private static final double TITLE = 1.5;

  private CellFiller() {}

  public static Map<String, List<Cell>> fill(Candidate candidate, Category table) {
    var cells = new LinkedHashMap<String, List<Cell>>();
    for (Column column : Columns.of(table)) {
      List<Value> values = values(candidate, column);
      if (values.isEmpty()) {
        continue;
      }
      if (column.list()) {
        cells.put(column.name(), values.stream().map(v -> v.cell(List.of())).toList());
      } else {
        List<String> others = values.stream().skip(1).map(Value::text).toList();
        cells.put(column.name(), List.of(values.getFirst().cell(others)));
      }
    }
    return cells;
  }

  /** Best stated first; equal ones in order of appearance. */
  private static List<Value> values(Candidate candidate, Column column) {
    var byKey = new LinkedHashMap<String, Value>();
    for (Assignment assignment : candidate.assignments()) {
      Article article = assignment.article();
      if (article.textKind().machineMade()) {
        continue;
      }
      for (Fact fact : assignment.classified().facts(column.type())) {
        byKey
            .computeIfAbsent(Folding.key(fact.value()), k -> new Value())
            .add(fact, article, weight(article, fact));
      }
    }
    return byKey.values().stream()
        .sorted(Comparator.comparingDouble((Value v) -> -v.weight))
        .toList();
  }

  private static double weight(Article article, Fact fact) {
    Span span = fact.span();
    boolean inTitle = span != null && span.field() == Span.Field.TITLE;
    return (Roundups.isRoundup(article) ? ROUNDUP : 1) * (inTitle ? TITLE : 1);
  }

  /** One value and who states it. */
  private static final class Value {
    private final List<Fact> facts = new ArrayList<>();
    private final List<Article> by = new ArrayList<>();
    private double weight;

    void add(Fact fact, Article article, double more) {
      if (!by.contains(article)) {
        facts.add(fact);
        by.add(article);
        weight += more;
      }
    }

    String text() {
      return facts.getFirst().value();
    }

    Cell cell(List<String> others) {
      Article article = by.getFirst();
      Span span = facts.getFirst().span();
      String sentence = span == null ? article.title() : span.sentence();
      return new Cell(text(), evidence(article, sentence), others, null);
    }
  }

  /** What an article's sentence proves. */
  public static Evidence evidence(Article article, String sentence) {
    return new Evidence(
        article.id(),
        article.key(),
        article.source(),
        article.url() == null ? null : article.url().link(),
        sentence);
  }
}
