package zhixun.contract.event;

import java.util.List;
import java.util.Map;

/**
 * An entry of the dictionary.
 *
 * @param name canonical name, e.g. 智谱AI
 * @param kind what it names
 * @param aliases other written forms that mean the same, e.g. NVIDIA and 辉达 for 英伟达
 * @param region {@code domestic}, {@code foreign} or empty where it does not matter
 * @param attributes further documented properties: {@code maker} of a model, {@code code} of a
 *     listed company, {@code level} and {@code region} of a policy body
 */
public record Term(
    String name,
    TermKind kind,
    List<String> aliases,
    String region,
    Map<String, String> attributes) {
  public Term {
    if (name.isBlank()) {
      throw new IllegalArgumentException("term without name");
    }
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    region = region == null ? "" : region;
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
  }
}
