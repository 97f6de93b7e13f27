package zhixun.query.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.index.engine.SearchHits.Count;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.query.search.Passage;
import zhixun.query.search.SearchAnswer;

/**
 * What the search page shows.
 *
 * @param text the query as typed
 * @param kept the other restrictions, which a new query keeps
 * @param facets groups of links that narrow the search, each with its count
 * @param sorts links to the same search in another order
 * @param csv the URL of the hits as a file; likewise {@code xlsx}
 * @param next the next page's URL, or null on the last
 */
public record SearchPage(
    String text,
    List<Field> kept,
    long total,
    List<String> messages,
    List<FacetGroup> facets,
    List<FacetLink> sorts,
    List<Row> rows,
    String csv,
    String xlsx,
    @Nullable String next) {
  private static final List<Field> SORTS =
      List.of(
          new Field("relevance", "相关"),
          new Field("newest", "最新"),
          new Field("oldest", "最早"),
          new Field("importance", "重要"));

  /** One restriction as a form sends it. */
  public record Field(String name, String value) {}

  /** One group of links. */
  public record FacetGroup(String label, List<FacetLink> links) {}

  /** One link; {@code chosen} ones take their restriction away. */
  public record FacetLink(String label, long count, String url, boolean chosen) {}

  /** One story or article. */
  public record Row(
      String story,
      String category,
      String date,
      String source,
      int articles,
      List<Piece> title,
      List<Piece> passage) {}

  /** A run of text, marked or not. */
  public record Piece(String text, boolean marked) {}

  static SearchPage of(SearchParameters parameters, SearchAnswer answer) {
    var messages = new ArrayList<String>();
    answer.faults().forEach(f -> messages.add("第 " + (f.start() + 1) + " 字：" + f.message()));
    answer.notes().forEach(n -> messages.add(n.typed() + " = " + String.join("、", n.forms())));
    if (!answer.suggestions().isEmpty()) {
      messages.add("您要找的是：" + String.join("、", answer.suggestions()));
    }
    return new SearchPage(
        parameters.text(),
        kept(parameters),
        answer.total(),
        messages,
        facets(parameters, answer),
        sorts(parameters),
        answer.results().stream().map(SearchPage::row).toList(),
        parameters.export("csv"),
        parameters.export("xlsx"),
        answer.next() == null ? null : parameters.with("after", answer.next()));
  }

  private static List<Field> kept(SearchParameters parameters) {
    var fields = new ArrayList<Field>();
    parameters
        .others()
        .forEach((name, values) -> values.forEach(v -> fields.add(new Field(name, v))));
    return fields;
  }

  private static List<FacetGroup> facets(SearchParameters parameters, SearchAnswer answer) {
    var groups = new ArrayList<FacetGroup>();
    groups.add(group("类别", "category", parameters, answer.facets().get(Facet.CATEGORY)));
    groups.add(group("来源", "source", parameters, answer.facets().get(Facet.SOURCE)));
    return groups;
  }

  private static List<FacetLink> sorts(SearchParameters parameters) {
    var links = new ArrayList<FacetLink>();
    for (Field sort : SORTS) {
      String url = parameters.with("sort", sort.name());
      links.add(new FacetLink(sort.value(), 0, url, parameters.has("sort", sort.name())));
    }
    return links;
  }

  private static FacetGroup group(
      String label, String name, SearchParameters parameters, @Nullable List<Count> counts) {
    var links = new ArrayList<FacetLink>();
    for (Count count : counts == null ? List.<Count>of() : counts) {
      boolean chosen = parameters.has(name, count.value());
      String shown =
          name.equals("category") ? Category.ofCode(count.value()).label() : count.value();
      String url = parameters.with(name, chosen ? null : count.value());
      links.add(new FacetLink(shown, count.count(), url, chosen));
    }
    return new FacetGroup(label, links);
  }

  private static Row row(SearchAnswer.Result result) {
    var assignment = result.assignment();
    var article = assignment.article();
    return new Row(
        assignment.story().value(),
        assignment.classified().labels().primary().label(),
        article.effectiveTime().localDate().toString(),
        article.source(),
        result.story().map(s -> s.members().size()).orElse(1 + result.others()),
        pieces(result.title()),
        result.passages().isEmpty() ? List.of() : pieces(result.passages().getFirst()));
  }

  static List<Piece> pieces(Passage passage) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (Passage.Mark mark : passage.marks()) {
      add(pieces, passage.text().substring(at, mark.start()), false);
      add(pieces, passage.text().substring(mark.start(), mark.end()), true);
      at = mark.end();
    }
    add(pieces, passage.text().substring(at), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
