package zhixun.query.search;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the names that differ from what was typed in one piece: a homophone, a letter. */
final class NearNames {
  private static final Charset GB2312 = Charset.forName("GB2312");

  /** GB 2312 orders its common characters by sound; so near, two mostly sound alike. */
  private static final int SAME_SOUND = 10;

  private static final int LAST_COMMON_ROW = 0xD7;
  private static final int MIN_PIECES_OF_ANY_CHANGE = 4;
  private static final int MIN_LATIN = 4;
  private static final int MAX_PIECES = 8;

  private final Map<String, List<Near>> byMask = new HashMap<>();

  /** A name and the piece that stands where the typed one differs. */
  private record Near(String name, String piece) {}

  void add(String name, List<String> pieces) {
    if (pieces.size() > MAX_PIECES) {
      return;
    }
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.size() > 1 || pieces.getFirst().length() >= MIN_LATIN) {
        byMask
            .computeIfAbsent(Pieces.masked(pieces, i), k -> new ArrayList<>(1))
            .add(new Near(name, pieces.get(i)));
      }
    }
  }

  /** Names that differ from these pieces in one, in a way that a slip of the hand makes. */
  List<String> find(List<String> typed) {
    var out = new ArrayList<String>();
    for (int i = 0; i < typed.size() && typed.size() <= MAX_PIECES; i++) {
      for (Near near : byMask.getOrDefault(Pieces.masked(typed, i), List.of())) {
        if (isSlip(typed.get(i), near.piece(), typed.size())) {
          out.add(near.name());
        }
      }
    }
    return out;
  }

  private static boolean isSlip(String typed, String meant, int pieces) {
    if (typed.equals(meant)) {
      return false;
    }
    boolean latin = isLatin(typed) && isLatin(meant);
    if (latin) {
      return typed.length() >= MIN_LATIN && Edits.atMostOne(typed, meant);
    }
    boolean both = typed.length() == 1 && meant.length() == 1 && !isLatin(typed);
    return both && (pieces >= MIN_PIECES_OF_ANY_CHANGE || soundsAlike(typed, meant));
  }

  private static boolean isLatin(String piece) {
    return piece.charAt(0) < 0x80;
  }

  private static boolean soundsAlike(String a, String b) {
    int first = order(a);
    int second = order(b);
    return first >= 0 && second >= 0 && Math.abs(first - second) <= SAME_SOUND;
  }

  /** The place in the order by sound, or -1 for a rare character. */
  private static int order(String character) {
    byte[] code = character.getBytes(GB2312);
    if (code.length != 2 || (code[0] & 0xFF) < 0xB0 || (code[0] & 0xFF) > LAST_COMMON_ROW) {
      return -1;
    }
    return ((code[0] & 0xFF) - 0xB0) * 94 + ((code[1] & 0xFF) - 0xA1);
  }
}
