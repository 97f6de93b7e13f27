package zhixun.query.search;

import java.util.List;
import zhixun.index.analysis.ExactText;

/** Written forms by their pieces: case, width, script, spaces and hyphens make no difference. */
final class Pieces {
  private Pieces() {}

  static String key(String text) {
    return key(ExactText.of(text).terms());
  }

  static String key(List<String> pieces) {
    return String.join(" ", pieces);
  }

  /** The key with the piece at {@code hidden} left open. */
  static String masked(List<String> pieces, int hidden) {
    var out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      out.append(i == hidden ? "*" : pieces.get(i)).append(' ');
    }
    return out.toString();
  }
}
