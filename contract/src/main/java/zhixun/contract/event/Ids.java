package zhixun.contract.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable hashes behind all ids: the first 16 bytes of SHA-256 over length-prefixed parts. */
public final class Ids {
  private static final int BYTES = 16;

  private Ids() {}

  /**
   * Hashes the parts so that no two different lists of parts give the same input bytes.
   *
   * @return 32 lower-case hexadecimal digits
   */
  public static String hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  static String requireId(String value, String what) {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException(what + " must have 1 to 200 characters: '" + value + "'");
    }
    return value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
