package zhixun.classify.story.pair;

import zhixun.classify.story.profile.Wording;

/** What the wording of two headlines tells: one action, a roundup, a comment, letters in common. */
final class WordingFeatures {
  private WordingFeatures() {}

  static void add(Row row, Wording a, Wording b) {
    actions(row, a.actions(), b.actions());
    kinds(row, a, b);
    letters(row, a, b);
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
  private static void letters(Row row, Wording a, Wording b) {
    double shared = Wording.lettersShared(a, b);
    double mine = a.alphabet().length();
    double theirs = b.alphabet().length();
    row.add("letters in shorter", shared / Math.max(1, Math.min(mine, theirs)));
    row.add("letters in longer", shared / Math.max(1, Math.max(mine, theirs)));
  }
}
