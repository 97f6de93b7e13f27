package zhixun.index.document;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.StringHelper;

/** Short keys of long strings: among a million, two collide with a chance of one in ten million. */
public final class Hash64 {
  private static final int HIGH_SEED = 0x5eed;
  private static final int LOW_SEED = 0x7a11;

  private Hash64() {}

  public static long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  static long of(byte[] bytes) {
    long high = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, HIGH_SEED);
    long low = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, LOW_SEED);
    return (high << 32) | (low & 0xffff_ffffL);
  }
}
