package zhixun.classify.story.memory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Numbers by key, both ints: a sorted array of pairs and a small unsorted tail in a hash table,
 * merged when the tail has grown to a quarter. Eight bytes a posting, where a hash map takes fifty.
 */
final class Postings {
  private static final int SMALLEST_TAIL = 512;

  private long[] sorted = {};
  private long[] tail = new long[SMALLEST_TAIL];
  private int[] next = new int[SMALLEST_TAIL];
  private int[] heads = new int[2 * SMALLEST_TAIL];
  private int tailSize;

  void add(int key, int number) {
    if (tailSize == tail.length) {
      merge();
    }
    tail[tailSize] = pair(key, number);
    int slot = slot(key);
    next[tailSize] = heads[slot];
    heads[slot] = ++tailSize;
  }

  /** Visits the numbers under {@code key}, those added last first; at most {@code limit}. */
  void forEach(int key, int limit, IntConsumer visit) {
    int left = limit;
    for (int i = heads[slot(key)]; i > 0 && left > 0; i = next[i - 1]) {
      if (key(tail[i - 1]) == key) {
        visit.accept((int) tail[i - 1]);
        left--;
      }
    }
    for (int i = end(key) - 1; i >= 0 && left > 0 && key(sorted[i]) == key; i--) {
      visit.accept((int) sorted[i]);
      left--;
    }
  }

  /**
   * Adds {@code weight} to the score of every number under {@code key}, as {@link #forEach} visits
   * them.
   *
   * @param touched takes the numbers whose score was 0 before, from {@code n} on
   * @return {@code n} and how many were taken
   */
  int score(int key, int limit, float weight, float[] scores, int[] touched, int n) {
    int at = n;
    int left = limit;
    for (int i = heads[slot(key)]; i > 0 && left > 0; i = next[i - 1]) {
      if (key(tail[i - 1]) == key) {
        at = touch((int) tail[i - 1], weight, scores, touched, at);
        left--;
      }
    }
    for (int i = end(key) - 1; i >= 0 && left > 0 && key(sorted[i]) == key; i--) {
      at = touch((int) sorted[i], weight, scores, touched, at);
      left--;
    }
    return at;
  }

  private static int touch(int number, float weight, float[] scores, int[] touched, int n) {
    boolean fresh = scores[number] == 0;
    if (fresh) {
      touched[n] = number;
    }
    scores[number] += weight;
    return fresh ? n + 1 : n;
  }

  private int end(int key) {
    int at = Arrays.binarySearch(sorted, pair(key, Integer.MAX_VALUE));
    return at < 0 ? -at - 1 : at + 1;
  }

  private void merge() {
    long[] merged = Arrays.copyOf(sorted, sorted.length + tailSize);
    System.arraycopy(tail, 0, merged, sorted.length, tailSize);
    Arrays.sort(merged);
    sorted = merged;
    int room = Math.max(SMALLEST_TAIL, Integer.highestOneBit(sorted.length / 4));
    tail = new long[room];
    next = new int[room];
    heads = new int[2 * room];
    tailSize = 0;
  }

  private int slot(int key) {
    return (key ^ (key >>> 15)) & (heads.length - 1);
  }

  private static long pair(int key, int number) {
    return (long) key << 32 | number;
  }

  private static int key(long pair) {
    return (int) (pair >> 32);
  }
}
