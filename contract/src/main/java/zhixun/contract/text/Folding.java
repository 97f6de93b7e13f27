package zhixun.contract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes traditional and simplified, full and half width, upper and lower case one. Every UTF-16
 * code unit maps to exactly one, so offsets in folded text are offsets in the original.
 *
 * <p>The traditional table is {@code fold.txt} beside this class. Thread-safe.
 */
public final class Folding {
  private static final char[] TABLE = table();

  private Folding() {}

  public static char fold(char c) {
    return TABLE[c];
  }

  /** The folded text, as long as {@code text}. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (TABLE[c] != c) {
        return foldFrom(text, i);
      }
    }
    return text;
  }

  /** Letters and digits of the folded text alone: equal keys mean the same title. */
  public static String key(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = TABLE[text.charAt(i)];
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String foldFrom(String text, int first) {
    char[] out = text.toCharArray();
    for (int i = first; i < out.length; i++) {
      out[i] = TABLE[out[i]];
    }
    return new String(out);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.toLowerCase((char) c);
    }
    for (char c = 0xFF01; c <= 0xFF5E; c++) {
      table[c] = Character.toLowerCase((char) (c - 0xFF01 + '!'));
    }
    table[0x3000] = ' ';
    table[0x00A0] = ' ';
    pairs().lines().filter(l -> l.length() == 2).forEach(l -> table[l.charAt(0)] = l.charAt(1));
    return table;
  }

  private static String pairs() {
    try (InputStream in = Folding.class.getResourceAsStream("fold.txt")) {
      if (in == null) {
        throw new IllegalStateException("fold.txt is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
