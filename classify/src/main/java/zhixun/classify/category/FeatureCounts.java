package zhixun.classify.category;

import java.util.Arrays;

/** Features of one article added up: a small open-addressed table. Confined to one thread. */
final class FeatureCounts implements FeatureSink {
  private int[] hashes = new int[2048];
  private float[] values = new float[2048];
  private byte[] blocks = new byte[2048]; // block number + 1; 0 is a free slot
  private int size;

  @Override
  public void accept(Block block, int hash, CharSequence text, int start, int end, float value) {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    add((byte) (block.number() + 1), hash, value);
  }

  private void add(byte block, int hash, float value) {
    int slot = hash & (hashes.length - 1);
    while (blocks[slot] != 0 && (hashes[slot] != hash || blocks[slot] != block)) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    if (blocks[slot] == 0) {
      blocks[slot] = block;
      hashes[slot] = hash;
      size++;
    }
    values[slot] += value;
  }

  private void grow() {
    int[] oldHashes = hashes;
    float[] oldValues = values;
    byte[] oldBlocks = blocks;
    hashes = new int[oldHashes.length * 2];
    values = new float[hashes.length];
    blocks = new byte[hashes.length];
    size = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldBlocks[i] != 0) {
        add(oldBlocks[i], oldHashes[i], oldValues[i]);
      }
    }
  }

  /** The features in order of their hash, so that sums come out the same on every run. */
  Features features() {
    long[] order = new long[size];
    int n = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (blocks[i] != 0) {
        order[n++] = ((long) hashes[i] << 32) | i;
      }
    }
    Arrays.sort(order);
    var out = new Features(new int[size], new byte[size], new float[size]);
    for (int i = 0; i < size; i++) {
      int slot = (int) order[i];
      out.hashes()[i] = hashes[slot];
      out.blocks()[i] = (byte) (blocks[slot] - 1);
      out.values()[i] = values[slot];
    }
    return out;
  }
}
