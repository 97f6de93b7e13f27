package zhixun.classify.fact;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** Facts as one flat object, as the batch command prints them. */
public final class FlatFacts {
  private static final Map<FactType, String> NAMES = names();
  private static final Set<FactType> LISTS =
      Set.of(
          FactType.INVESTOR,
          FactType.MODEL,
          FactType.EXCHANGE,
          FactType.LISTED_PRODUCT,
          FactType.MEMBER,
          FactType.PRICE,
          FactType.PRODUCT,
          FactType.PROCESS,
          FactType.CAPACITY,
          FactType.BENCHMARK);

  private FlatFacts() {}

  public static Map<String, Object> of(ClassifiedArticle classified) {
    return of(classified.facts());
  }

  /**
   * The first value of each type, or all of them where a cell holds several; in a fixed order of
   * keys, empty when there are no facts.
   */
  public static Map<String, Object> of(List<Fact> facts) {
    var flat = new LinkedHashMap<String, Object>();
    NAMES.forEach(
        (type, name) -> {
          var values = new LinkedHashSet<String>();
          facts.stream().filter(f -> f.type() == type).forEach(f -> values.add(f.value()));
          if (!values.isEmpty()) {
            flat.put(name, LISTS.contains(type) ? List.copyOf(values) : values.getFirst());
          }
        });
    return flat;
  }

  private static Map<FactType, String> names() {
    var names = new LinkedHashMap<FactType, String>();
    for (FactType type : FactType.values()) {
      names.put(type, type.code());
    }
    names.put(FactType.INVESTOR, "investors");
    names.put(FactType.DOCUMENT_KIND, "kind");
    names.put(FactType.MODEL, "models");
    names.put(FactType.EXCHANGE, "exchanges");
    return names;
  }
}
