package zhixun.query.digest;

import java.util.List;
import zhixun.contract.event.Category;

/** Looks rows up in a digest. */
final class Rows {
  private Rows() {}

  static List<String> ids(Digest digest, Category table) {
    return digest.table(table).rows().stream().map(r -> r.story().value()).toList();
  }

  static DigestRow row(Digest digest, Category table, String story) {
    return digest.table(table).rows().stream()
        .filter(r -> r.story().value().equals(story))
        .findFirst()
        .orElseThrow();
  }
}
