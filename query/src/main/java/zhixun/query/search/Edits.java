package zhixun.query.search;

/** Slips of the hand between two words. */
final class Edits {
  private Edits() {}

  /** One letter wrong, missing, added, or two neighbours swapped. */
  static boolean atMostOne(String a, String b) {
    int same = 0;
    while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    String restA = a.substring(same);
    String restB = b.substring(same);
    if (restA.length() == restB.length()) {
      return restA.isEmpty() || tail(restA, 1).equals(tail(restB, 1)) || isSwap(restA, restB);
    }
    String longer = restA.length() > restB.length() ? restA : restB;
    String shorter = restA.length() > restB.length() ? restB : restA;
    return longer.length() - shorter.length() == 1 && tail(longer, 1).equals(shorter);
  }

  private static boolean isSwap(String a, String b) {
    return a.length() >= 2
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && tail(a, 2).equals(tail(b, 2));
  }

  private static String tail(String text, int from) {
    return text.substring(Math.min(from, text.length()));
  }
}
