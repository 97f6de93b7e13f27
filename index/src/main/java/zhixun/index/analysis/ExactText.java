package zhixun.index.analysis;

import java.util.ArrayList;
import java.util.List;
import zhixun.contract.text.Folding;

/**
 * A text cut into the smallest pieces that a phrase can begin or end with: a run of ASCII letters,
 * a run of ASCII digits, or one other letter (a Han character above all). All else, punctuation and
 * white space, stands between pieces and counts for nothing. A phrase stands in a text exactly if
 * its pieces stand there one after the other, so no word border can hide it.
 *
 * <p>Runs that touch, or are joined by one of {@code - _ .}, are kept whole as well ({@code GPT-4o}
 * is {@code gpt, 4, o} and, whole, {@code gpt4o}): a name can be found by prefix or nearly.
 *
 * @param pieces in order, folded
 * @param wholes runs of two pieces or more
 */
public record ExactText(List<Piece> pieces, List<Whole> wholes) {
  /** Longer runs are cut, from their beginning on, into pieces of this many letters. */
  static final int MAX_PIECE = 64;

  /**
   * A smallest piece.
   *
   * @param start first UTF-16 code unit in the text
   * @param end one past the last
   */
  public record Piece(String text, int start, int end) {}

  /**
   * A run as one.
   *
   * @param text its pieces without what joins them, but for a point between digits
   * @param first its first piece
   * @param count its pieces, at least 2
   */
  public record Whole(String text, int first, int count, int start, int end) {}

  public ExactText {
    pieces = List.copyOf(pieces);
    wholes = List.copyOf(wholes);
  }

  public static ExactText of(String text) {
    var cutter = new Cutter(text);
    cutter.cut();
    return new ExactText(cutter.pieces, cutter.wholes);
  }

  /** Two neighbours as one term; no piece holds a space. */
  public static String pair(String first, String second) {
    return first + ' ' + second;
  }

  /** The pieces' texts in order: the terms of a phrase. */
  public List<String> terms() {
    return pieces.stream().map(Piece::text).toList();
  }

  /** One pass over a text. */
  private static final class Cutter {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private int runFirst;

    Cutter(String text) {
      this.text = Folding.fold(text);
    }

    void cut() {
      int at = 0;
      while (at < text.length()) {
        int point = text.codePointAt(at);
        int next = at + Character.charCount(point);
        if (kind(point) != Kind.OTHER) {
          next = takeRun(at);
        } else if (Character.isLetterOrDigit(point)) {
          pieces.add(new Piece(text.substring(at, next), at, next));
        }
        at = next;
      }
    }

    /** Takes a run with what joins it; returns where it ends. */
    private int takeRun(int start) {
      runFirst = pieces.size();
      var whole = new StringBuilder();
      int at = start;
      while (true) {
        int end = endOfPiece(at);
        whole.append(text, at, end);
        pieces.add(new Piece(text.substring(at, end), at, end));
        at = end;
        if (at + 1 < text.length() && isJoin(text.charAt(at)) && isRun(at + 1)) {
          if (text.charAt(at) == '.' && isDigit(at - 1) && isDigit(at + 1)) {
            whole.append('.');
          }
          at++;
        } else if (at >= text.length() || !isRun(at)) {
          break;
        }
      }
      keepWhole(whole, start, at);
      return at;
    }

    private void keepWhole(StringBuilder whole, int start, int end) {
      int count = pieces.size() - runFirst;
      if (count > 1 && whole.length() <= MAX_PIECE) {
        wholes.add(new Whole(whole.toString(), runFirst, count, start, end));
      }
    }

    private int endOfPiece(int start) {
      Kind kind = kind(text.charAt(start));
      int end = start + 1;
      while (end < text.length() && end - start < MAX_PIECE && kind(text.charAt(end)) == kind) {
        end++;
      }
      return end;
    }

    private boolean isRun(int at) {
      return kind(text.charAt(at)) != Kind.OTHER;
    }

    private boolean isDigit(int at) {
      return kind(text.charAt(at)) == Kind.DIGIT;
    }

    private static boolean isJoin(char c) {
      return c == '-' || c == '_' || c == '.';
    }

    private static Kind kind(int c) {
      if (c >= 'a' && c <= 'z') {
        return Kind.LETTER;
      }
      return c >= '0' && c <= '9' ? Kind.DIGIT : Kind.OTHER;
    }
  }

  private enum Kind {
    LETTER,
    DIGIT,
    OTHER
  }
}
