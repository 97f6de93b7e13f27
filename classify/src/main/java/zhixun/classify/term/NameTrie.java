package zhixun.classify.term;

import java.util.Arrays;

/**
 * A trie over folded names whose edges lie in one open-addressing table. Building adds; matching
 * reads only and is thread-safe once the trie is published safely.
 */
final class NameTrie {
  /** No name ends here, or no edge leads on. */
  static final int NONE = -1;

  private static final long EMPTY = -1;
  private static final int ROOT = 0;

  private long[] edges = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int[] values = new int[1 << 10];
  private int nodes = 1;
  private int edgeCount;

  NameTrie() {
    Arrays.fill(edges, EMPTY);
    Arrays.fill(values, NONE);
  }

  /** Adds a folded name unless it is there already; the first value stays. */
  boolean add(String name, int value) {
    int node = ROOT;
    for (int i = 0; i < name.length(); i++) {
      int next = child(node, name.charAt(i));
      node = next == NONE ? addChild(node, name.charAt(i)) : next;
    }
    if (values[node] != NONE) {
      return false;
    }
    values[node] = value;
    return true;
  }

  static int root() {
    return ROOT;
  }

  /** The node that {@code c} leads to, or {@link #NONE}. */
  int child(int node, char c) {
    long key = ((long) node << 16) | c;
    int mask = edges.length - 1;
    for (int i = slot(key, mask); ; i = (i + 1) & mask) {
      if (edges[i] == key) {
        return targets[i];
      }
      if (edges[i] == EMPTY) {
        return NONE;
      }
    }
  }

  /** The value of the name that ends at {@code node}, or {@link #NONE}. */
  int value(int node) {
    return values[node];
  }

  private int addChild(int node, char c) {
    if (nodes == values.length) {
      values = Arrays.copyOf(values, nodes * 2);
      Arrays.fill(values, nodes, values.length, NONE);
    }
    if (++edgeCount * 2 > edges.length) {
      grow();
    }
    put(((long) node << 16) | c, nodes);
    return nodes++;
  }

  private void put(long key, int target) {
    int mask = edges.length - 1;
    int i = slot(key, mask);
    while (edges[i] != EMPTY) {
      i = (i + 1) & mask;
    }
    edges[i] = key;
    targets[i] = target;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = new int[oldEdges.length * 2];
    Arrays.fill(edges, EMPTY);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != EMPTY) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    long h = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing: Knuth, TAOCP 3, 6.4
    return (int) (h >>> 32) & mask;
  }
}
