package zhixun.ingest.extract.charset;

import java.nio.charset.Charset;
import java.util.BitSet;
import zhixun.contract.text.Folding;

/**
 * Which Han characters are everyday ones: the 3,755 of GB 2312 level 1, which make up about 99 % of
 * any modern text. Text read in the wrong charset is made of others. Thread-safe.
 */
final class Hanzi {
  private static final BitSet COMMON = common();

  private Hanzi() {}

  static boolean isHan(char c) {
    return c >= 0x3400 && c <= 0x9FFF;
  }

  /** Whether the character, or its simplified form, is of GB 2312 level 1. */
  static boolean isCommon(char c) {
    return COMMON.get(c) || COMMON.get(Folding.fold(c));
  }

  /** Level 1 fills rows 16 to 55, lead bytes B0 to D7, 94 cells each but for the last five. */
  private static BitSet common() {
    var set = new BitSet(0xA000);
    Charset gb = Charset.forName("GB2312");
    for (int lead = 0xB0; lead <= 0xD7; lead++) {
      for (int trail = 0xA1; trail <= (lead == 0xD7 ? 0xF9 : 0xFE); trail++) {
        set.set(new String(new byte[] {(byte) lead, (byte) trail}, gb).charAt(0));
      }
    }
    return set;
  }
}
