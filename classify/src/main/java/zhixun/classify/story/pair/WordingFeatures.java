package zhixun.classify.story.pair;

import zhixun.classify.story.profile.Wording;

/** What the wording of two headlines tells: one action, a roundup, a comment, letters in common. */
final class WordingFeatures {
  private WordingFeatures() {}

  static void add(Row row, Wording a, Wording b) {
    actions(row, a.actions(), b.actions());
    kinds(row, a, b);
    letters(row, a.letters(), b.letters());
    int run = Wording.longestRun(a, b);
    row.add("longest run", run);
    row.add("run share", run / (double) Math.max(1, least(a, b)));
    row.add("shorter", least(a, b));
    row.add("longer", Math.max(a.letters().length(), b.letters().length()));
  }

  private static int least(Wording a, Wording b) {
    return Math.min(a.letters().length(), b.letters().length());
  }

  private static void actions(Row row, long a, long b) {
    int both = Long.bitCount(a & b);
    int any = Long.bitCount(a | b);
    row.add("actions shared", both);
    row.add("actions alike", any == 0 ? 0 : both / (double) any);
    row.add("actions differ", a != 0 && b != 0 && both == 0 ? 1 : 0);
  }

  private static void kinds(Row row, Wording a, Wording b) {
    row.add("parts", a.parts() + b.parts());
    row.add("roundups", count(a.roundup(), b.roundup()));
    row.add("one roundup", a.roundup() != b.roundup() ? 1 : 0);
    row.add("questions", count(a.asks(), b.asks()) + count(a.comments(), b.comments()));
    row.add("comments", count(a.comments(), b.comments()));
    row.add("speakers", count(a.speaks(), b.speaks()));
  }

  private static int count(boolean a, boolean b) {
    return (a ? 1 : 0) + (b ? 1 : 0);
  }

  /** Different letters in common, over those of the title with fewer and of the one with more. */
  private static void letters(Row row, String a, String b) {
    long[] common = {0, 0, 0};
    a.chars().distinct().forEach(c -> common[b.indexOf(c) >= 0 ? 0 : 1]++);
    common[2] = b.chars().distinct().count();
    double mine = common[0] + common[1];
    row.add("letters in shorter", common[0] / Math.max(1, Math.min(mine, (double) common[2])));
    row.add("letters in longer", common[0] / Math.max(1, Math.max(mine, (double) common[2])));
  }
}
