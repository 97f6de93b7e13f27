package zhixun.classify.story.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gradient-boosted regression trees over the log odds (Friedman 2001). Nodes lie in arrays; a leaf
 * has feature -1. Immutable, thread-safe.
 */
public final class BoostedTrees {
  /**
   * One tree; node 0 is its root. Children of node i are {@code left[i]} and {@code left[i] + 1}.
   */
  @SuppressWarnings("ArrayRecordComponent") // walked millions of times a minute
  public record Tree(int[] feature, float[] threshold, int[] left, float[] value) {}

  private final double base;
  private final List<Tree> trees;

  /** All trees in one: their nodes end to end, children by absolute number; walked fast. */
  private final Tree all;

  private final int[] roots;

  public BoostedTrees(double base, List<Tree> trees) {
    this.base = base;
    this.trees = List.copyOf(trees);
    int size = trees.stream().mapToInt(t -> t.feature.length).sum();
    this.all = new Tree(new int[size], new float[size], new int[size], new float[size]);
    this.roots = new int[trees.size()];
    int at = 0;
    for (int t = 0; t < roots.length; t++) {
      roots[t] = at;
      at = append(this.trees.get(t), at);
    }
  }

  private int append(Tree tree, int at) {
    int n = tree.feature.length;
    System.arraycopy(tree.feature, 0, all.feature, at, n);
    System.arraycopy(tree.threshold, 0, all.threshold, at, n);
    System.arraycopy(tree.value, 0, all.value, at, n);
    for (int i = 0; i < n; i++) {
      all.left[at + i] = at + tree.left[i];
    }
    return at + n;
  }

  /** Log odds. */
  public double score(float[] x) {
    double sum = base;
    for (int root : roots) {
      int node = root;
      for (int f = all.feature[node]; f >= 0; f = all.feature[node]) {
        node = all.left[node] + (x[f] <= all.threshold[node] ? 0 : 1);
      }
      sum += all.value[node];
    }
    return sum;
  }

  /** The text that {@link #read} reads: a line for the base, then one for each node. */
  public String text() {
    var out = new StringBuilder().append(base).append('\n');
    for (Tree tree : trees) {
      out.append("tree ").append(tree.feature.length).append('\n');
      for (int i = 0; i < tree.feature.length; i++) {
        out.append(
            tree.feature[i] < 0
                ? String.format(Locale.ROOT, "%.5f%n", tree.value[i])
                : tree.feature[i] + " " + tree.threshold[i] + " " + tree.left[i] + "\n");
      }
    }
    return out.toString();
  }

  static BoostedTrees read(BufferedReader in) throws IOException {
    double base = Double.parseDouble(in.readLine());
    var trees = new ArrayList<Tree>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      trees.add(tree(in, Integer.parseInt(line.substring("tree ".length()))));
    }
    return new BoostedTrees(base, trees);
  }

  private static Tree tree(BufferedReader in, int size) throws IOException {
    var tree = new Tree(new int[size], new float[size], new int[size], new float[size]);
    for (int i = 0; i < size; i++) {
      String[] parts = in.readLine().split(" ");
      if (parts.length == 1) {
        tree.feature[i] = -1;
        tree.value[i] = Float.parseFloat(parts[0]);
      } else {
        tree.feature[i] = Integer.parseInt(parts[0]);
        tree.threshold[i] = Float.parseFloat(parts[1]);
        tree.left[i] = Integer.parseInt(parts[2]);
      }
    }
    return tree;
  }
}
