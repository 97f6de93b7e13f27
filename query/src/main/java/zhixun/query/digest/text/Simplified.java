package zhixun.query.digest.text;

import java.util.Locale;
import zhixun.contract.text.Folding;

/** Whether a text is written in simplified characters: folding changes nothing but case. */
final class Simplified {
  private Simplified() {}

  static boolean is(String text) {
    String folded = Folding.fold(text);
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < Math.min(folded.length(), lower.length()); i++) {
      if (folded.charAt(i) != lower.charAt(i) && Character.isIdeographic(lower.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
