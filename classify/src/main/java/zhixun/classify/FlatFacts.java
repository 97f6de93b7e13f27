package zhixun.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;

/** Typed cells as the one flat object of the {@code classify} command: lists for list fields. */
public final class FlatFacts {
  private static final Map<FactType, String> LISTS =
      Map.of(
          FactType.INVESTOR, "investors",
          FactType.MODEL, "models",
          FactType.LISTED_PRODUCT, "listed_products",
          FactType.MEMBER, "members",
          FactType.BENCHMARK, "benchmarks");

  private FlatFacts() {}

  /** The fields in order of type; of a single field the first value stands. Null when no facts. */
  public static @Nullable Map<String, Object> of(List<Fact> facts) {
    var flat = new LinkedHashMap<String, Object>();
    for (FactType type : FactType.values()) {
      List<String> values =
          facts.stream().filter(f -> f.type() == type).map(Fact::value).distinct().toList();
      if (!values.isEmpty()) {
        String list = LISTS.get(type);
        flat.put(
            list == null ? name(type) : list,
            list == null ? values.getFirst() : new ArrayList<>(values));
      }
    }
    return flat.isEmpty() ? null : flat;
  }

  private static String name(FactType type) {
    return type == FactType.DOCUMENT_KIND ? "kind" : type.code();
  }
}
