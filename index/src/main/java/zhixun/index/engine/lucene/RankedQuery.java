package zhixun.index.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import zhixun.index.engine.Clause;
import zhixun.index.engine.Clause.Concept;
import zhixun.index.engine.SearchRequest;

/**
 * A request as ranking sees it.
 *
 * @param required concepts of which a hit may miss some
 * @param optional concepts that only lift
 * @param hard what every hit must match
 */
record RankedQuery(List<Concept> required, List<Concept> optional, List<Query> hard) {
  static RankedQuery of(SearchRequest request) {
    var required = new ArrayList<Concept>();
    var optional = new ArrayList<Concept>();
    var hard = new ArrayList<Clause>(request.filters());
    split(request.wanted(), required, optional, hard);
    Query all = LuceneQueryCompiler.matching(new Clause.All(hard));
    return new RankedQuery(required, optional, hard.isEmpty() ? List.of() : List.of(all));
  }

  /** The required ones first. */
  List<Concept> concepts() {
    var all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  private static void split(
      Clause clause, List<Concept> required, List<Concept> optional, List<Clause> hard) {
    switch (clause) {
      case Clause.All all -> all.parts().forEach(p -> split(p, required, optional, hard));
      case Concept c when c.required() -> required.add(c);
      case Concept c -> optional.add(c);
      case Clause.Everything e -> {}
      default -> hard.add(clause);
    }
  }
}
