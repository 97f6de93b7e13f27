package zhixun.app.runner;

import java.util.Arrays;

/** A set of 64-bit hashes at about 12 bytes each, so that a million ids are counted in 16 MB. */
final class LongSet {
  private static final int SMALLEST = 1 << 8;

  private long[] slots = new long[SMALLEST];
  private int size;
  private boolean zero; // 0 marks a free slot, so the hash 0 is kept apart

  void add(long hash) {
    if (hash == 0) {
      zero = true;
    } else if (insert(slots, hash) && ++size * 4L > slots.length * 3L) {
      grow();
    }
  }

  int size() {
    return size + (zero ? 1 : 0);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> insert(larger, hash));
    slots = larger;
  }

  private static boolean insert(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return false;
      }
      at = (at + 1) & mask;
    }
    slots[at] = hash;
    return true;
  }
}
