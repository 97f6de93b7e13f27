package zhixun.ingest.extract.charset;

/**
 * Counts how well bytes keep to UTF-8.
 *
 * @param characters well-formed sequences of two to four bytes
 * @param failures bytes that fit nowhere; a sequence cut off by the end of the bytes is none
 */
record Utf8(int characters, int failures) {
  static Utf8 of(byte[] bytes) {
    int characters = 0;
    int failures = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = lengthAt(bytes, i);
      if (length > 1) {
        characters++;
      } else if (length == 0) {
        failures++;
      } else if (length < 0) {
        break;
      }
      i += Math.max(1, length);
    }
    return new Utf8(characters, failures);
  }

  boolean pureAscii() {
    return characters == 0 && failures == 0;
  }

  /** Whether this is UTF-8, if need be cut or broken in a few places. */
  boolean plausible() {
    return failures == 0 || (characters >= 10 && failures * 20 <= characters);
  }

  /** 1 for ASCII, 2 to 4 for a well-formed sequence, 0 for a stray byte, -1 at a cut-off end. */
  private static int lengthAt(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if (i + k >= bytes.length) {
        return -1;
      }
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
