package zhixun.ingest.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells the charset of a page from its bytes; what a header or meta element says only breaks ties,
 * because a tenth of Chinese pages say it wrong.
 *
 * <p>Order of trust: byte order mark; UTF-16 by its zero bytes; UTF-8 when the bytes keep to it,
 * also when a few are broken; then the one of GB18030, Big5 and what is declared whose text is made
 * of everyday characters. GB2312 and GBK are always read as GB18030, as browsers do. Thread-safe.
 */
public final class CharsetDetector {
  /** Enough to tell by; a page's head can be all ASCII, so it is taken from the first high byte. */
  private static final int SAMPLE = 64 * 1024;

  /** How much better than the declared charset another must read to be believed instead. */
  private static final double TRUST = 0.05;

  public static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

  private CharsetDetector() {}

  /**
   * Never fails: text that is nothing else is read as UTF-8.
   *
   * @param declared the charset of the HTTP header, if any
   */
  public static Charset detect(byte[] bytes, @Nullable String declared) {
    Charset marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.pureAscii() || utf8.plausible()) {
      return StandardCharsets.UTF_8;
    }
    byte[] sample = sample(bytes);
    Charset said = known(declared);
    if (said == null) {
      said = known(DeclaredCharset.in(bytes));
    }
    return byText(sample, said);
  }

  /** The text in that charset, malformed bytes replaced, without a byte order mark. */
  public static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable Charset byMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length < 4) {
      return null;
    }
    if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return byZeros(b);
  }

  /** ASCII markup in UTF-16 has a zero in every second byte. */
  private static @Nullable Charset byZeros(byte[] b) {
    int even = 0;
    int odd = 0;
    int n = Math.min(b.length & ~1, 4096);
    for (int i = 0; i < n; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    if (odd * 8 > n / 2 && odd > even * 4) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 8 > n / 2 && even > odd * 4 ? StandardCharsets.UTF_16BE : null;
  }

  private static Charset byText(byte[] sample, @Nullable Charset said) {
    Charset best = GB18030;
    double most = TextLikeness.of(sample, GB18030) + (GB18030.equals(said) ? TRUST : 0);
    double big5 = TextLikeness.of(sample, BIG5) + (BIG5.equals(said) ? TRUST : 0);
    if (big5 > most) {
      best = BIG5;
      most = big5;
    }
    if (said != null && !said.equals(GB18030) && !said.equals(BIG5)) {
      double other = TextLikeness.of(sample, said);
      best = other + TRUST > most ? said : best;
    } else if (said == null && TextLikeness.westernish(sample)) {
      return Charset.forName("windows-1252");
    }
    return best;
  }

  /** From a little before the first byte that is not ASCII. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    return java.util.Arrays.copyOfRange(bytes, first, Math.min(bytes.length, first + SAMPLE));
  }

  /**
   * The charset of a label, widened; null for none, an unknown one, or UTF-8 (ruled out by now).
   */
  private static @Nullable Charset known(@Nullable String label) {
    if (label == null) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
    if (name.startsWith("gb") || name.equals("x-gbk") || name.equals("cp936")) {
      return GB18030;
    }
    if (name.startsWith("big5")) {
      return BIG5;
    }
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.UTF_8) ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
