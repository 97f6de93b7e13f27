package zhixun.index.engine.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: how many hits came before, and the article it ended with, so that newcomers
 * above neither repeat nor hide a hit.
 */
record Cursor(int taken, String article) {
  String text() {
    byte[] plain = (taken + "/" + article).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  /** Empty for none, and for one that we did not make: then the first page is shown. */
  static Optional<Cursor> parse(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      int taken = Integer.parseInt(plain.substring(0, Math.max(slash, 0)));
      return taken < 0
          ? Optional.empty()
          : Optional.of(new Cursor(taken, plain.substring(slash + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
