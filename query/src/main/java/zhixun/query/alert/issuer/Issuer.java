package zhixun.query.alert.issuer;

import java.util.Set;

/**
 * A public body as a subscription sees it.
 *
 * @param name the name it is known by
 * @param written as the text writes it, folded
 * @param levels of {@code national, province, city, international}; may be empty where unknown
 * @param regions its place and the places around it, e.g. 深圳, 广东, 中国; may be empty
 * @param body false for a place that stands alone and may or may not be the one that acts
 */
public record Issuer(
    String name, String written, Set<String> levels, Set<String> regions, boolean body) {
  private static final Set<String> GENERIC = Set.of("国家标准", "国标", "我国", "国家层面", "国家级", "多方");

  public Issuer {
    levels = Set.copyOf(levels);
    regions = Set.copyOf(regions);
  }

  /** 中国 alone stands in too many headlines of every kind to tell who acts. */
  public boolean isCountryAtHome() {
    return !body && name.equals(Places.CHINA);
  }

  /** A name that so many reports use that it does not tell one act from another. */
  public boolean isGeneric() {
    return isCountryAtHome() || GENERIC.contains(name);
  }
}
