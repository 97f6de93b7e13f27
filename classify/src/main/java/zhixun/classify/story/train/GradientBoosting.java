package zhixun.classify.story.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import zhixun.classify.story.pair.BoostedTrees;

/**
 * Learns {@link BoostedTrees} for the logistic loss: each round fits a small tree to gradients with
 * Newton leaves (Friedman 2001, Chen and Guestrin 2016), on a seeded sample of rows. Features are
 * cut into at most {@value #BINS} quantile bins. The same input gives the same trees. Confined to
 * one thread.
 */
final class GradientBoosting {
  static final int BINS = 48;
  private static final double RIDGE = 4;

  /**
   * @param rounds number of trees
   * @param depth levels of a tree
   * @param rate shrinkage
   * @param leastWeight smallest sum of second derivatives in a leaf
   * @param sample share of rows of a round
   * @param features share of features that a round may cut by
   */
  record Settings(
      int rounds,
      int depth,
      double rate,
      double leastWeight,
      double sample,
      double features,
      long seed) {}

  private final Settings settings;
  private final float[][] rows;
  private final byte[][] binned;
  private final float[][] edges;
  private final float[] target;
  private final float[] weight;
  private final double[] odds;
  private final double[] gradient;
  private final double[] curvature;
  private final boolean[] usable;

  private GradientBoosting(Settings settings, float[][] rows, float[] target, float[] weight) {
    this.settings = settings;
    this.rows = rows;
    this.target = target;
    this.weight = weight;
    this.odds = new double[rows.length];
    this.gradient = new double[rows.length];
    this.curvature = new double[rows.length];
    this.edges = new float[rows[0].length][];
    this.binned = new byte[rows[0].length][rows.length];
    this.usable = new boolean[rows[0].length];
    for (int f = 0; f < edges.length; f++) {
      bin(f);
    }
  }

  /**
   * @param target 1 or 0 for each row
   * @param weight of each row
   */
  static BoostedTrees fit(Settings settings, float[][] rows, float[] target, float[] weight) {
    return new GradientBoosting(settings, rows, target, weight).fit();
  }

  private void bin(int feature) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = rows[i][feature];
    }
    float[] inOrder = values.clone();
    Arrays.sort(inOrder);
    float[] cuts = new float[BINS];
    int n = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = inOrder[(int) ((long) b * (inOrder.length - 1) / BINS)];
      if (n == 0 || cut > cuts[n - 1]) {
        cuts[n++] = cut;
      }
    }
    edges[feature] = Arrays.copyOf(cuts, n);
    for (int i = 0; i < values.length; i++) {
      int at = Arrays.binarySearch(edges[feature], values[i]);
      binned[feature][i] = (byte) (at < 0 ? -at - 1 : at);
    }
  }

  private BoostedTrees fit() {
    double positive = 0;
    double all = 0;
    for (int i = 0; i < rows.length; i++) {
      positive += target[i] * weight[i];
      all += weight[i];
    }
    double base = StrictMath.log(positive / (all - positive));
    Arrays.fill(odds, base);
    var random = new SplittableRandom(settings.seed);
    var trees = new ArrayList<BoostedTrees.Tree>();
    for (int round = 0; round < settings.rounds; round++) {
      trees.add(grow(random));
    }
    return new BoostedTrees(base, trees);
  }

  private BoostedTrees.Tree grow(SplittableRandom random) {
    int[] sample = new int[rows.length];
    int n = 0;
    for (int i = 0; i < rows.length; i++) {
      double p = 1 / (1 + StrictMath.exp(-odds[i]));
      gradient[i] = weight[i] * (target[i] - p);
      curvature[i] = weight[i] * p * (1 - p);
      if (random.nextDouble() < settings.sample) {
        sample[n++] = i;
      }
    }
    for (int f = 0; f < usable.length; f++) {
      usable[f] = random.nextDouble() < settings.features;
    }
    var nodes = new ArrayList<Node>();
    nodes.add(Node.EMPTY);
    split(Arrays.copyOf(sample, n), 0, 0, nodes);
    BoostedTrees.Tree tree = tree(nodes);
    var single = new BoostedTrees(0, List.of(tree));
    for (int i = 0; i < rows.length; i++) {
      odds[i] += single.score(rows[i]);
    }
    return tree;
  }

  private record Node(int feature, float threshold, int left, double value) {
    static final Node EMPTY = new Node(-1, 0, 0, 0);
  }

  private record Cut(int feature, int bin, double gain) {
    static final Cut NONE = new Cut(-1, 0, 1e-6);
  }

  private void split(int[] members, int at, int depth, List<Node> nodes) {
    double g = 0;
    double h = 0;
    for (int i : members) {
      g += gradient[i];
      h += curvature[i];
    }
    Cut best = depth < settings.depth ? bestCut(members, g, h) : Cut.NONE;
    if (best.feature < 0) {
      nodes.set(at, new Node(-1, 0, 0, settings.rate * g / (h + RIDGE)));
      return;
    }
    int left = nodes.size();
    nodes.set(at, new Node(best.feature, edges[best.feature][best.bin], left, 0));
    nodes.add(Node.EMPTY);
    nodes.add(Node.EMPTY);
    byte[] bins = binned[best.feature];
    split(
        Arrays.stream(members).filter(i -> bins[i] <= best.bin).toArray(), left, depth + 1, nodes);
    split(
        Arrays.stream(members).filter(i -> bins[i] > best.bin).toArray(),
        left + 1,
        depth + 1,
        nodes);
  }

  private Cut bestCut(int[] members, double g, double h) {
    Cut best = Cut.NONE;
    for (int f = 0; f < edges.length; f++) {
      if (!usable[f]) {
        continue;
      }
      double[] gs = new double[BINS + 1];
      double[] hs = new double[BINS + 1];
      for (int i : members) {
        gs[binned[f][i]] += gradient[i];
        hs[binned[f][i]] += curvature[i];
      }
      best = better(best, f, gs, hs, g, h);
    }
    return best;
  }

  private Cut better(Cut best, int f, double[] gs, double[] hs, double g, double h) {
    Cut better = best;
    double gl = 0;
    double hl = 0;
    for (int b = 0; b < edges[f].length; b++) {
      gl += gs[b];
      hl += hs[b];
      double gr = g - gl;
      double hr = h - hl;
      double gain = gl * gl / (hl + RIDGE) + gr * gr / (hr + RIDGE) - g * g / (h + RIDGE);
      if (hl >= settings.leastWeight && hr >= settings.leastWeight && gain > better.gain) {
        better = new Cut(f, b, gain);
      }
    }
    return better;
  }

  private static BoostedTrees.Tree tree(List<Node> nodes) {
    int n = nodes.size();
    var tree = new BoostedTrees.Tree(new int[n], new float[n], new int[n], new float[n]);
    for (int i = 0; i < n; i++) {
      tree.feature()[i] = nodes.get(i).feature;
      tree.threshold()[i] = nodes.get(i).threshold;
      tree.left()[i] = nodes.get(i).left;
      tree.value()[i] = (float) nodes.get(i).value;
    }
    return tree;
  }
}
