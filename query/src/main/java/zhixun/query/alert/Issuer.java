package zhixun.query.alert;

import java.util.Set;

/**
 * A public body as a subscription sees it.
 *
 * @param name as the text writes it
 * @param levels of {@code national, province, city, international}; may be empty where unknown
 * @param regions its place and the places around it, e.g. 深圳, 广东, 中国; may be empty
 */
record Issuer(String name, Set<String> levels, Set<String> regions) {
  Issuer {
    levels = Set.copyOf(levels);
    regions = Set.copyOf(regions);
  }
}
