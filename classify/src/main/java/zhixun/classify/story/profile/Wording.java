package zhixun.classify.story.profile;

/**
 * How a headline is worded, beside which words it has.
 *
 * @param letters its letters and digits, folded, without spaces and punctuation
 * @param actions what happened, one bit for each line of {@code actions.tsv}
 * @param parts marks that part several news in one headline
 * @param roundup whether it bundles several news or is a daily's column
 * @param asks whether it asks a question
 * @param comments whether it promises analysis rather than news
 * @param speaks whether it names a speaker before a colon
 */
public record Wording(
    String letters,
    long actions,
    int parts,
    boolean roundup,
    boolean asks,
    boolean comments,
    boolean speaks) {
  /** Length of the longest run of letters that both headlines have. */
  public static int longestRun(Wording a, Wording b) {
    String x = a.letters;
    String y = b.letters;
    int best = 0;
    int[] run = new int[y.length() + 1];
    for (int i = 0; i < x.length(); i++) {
      int diagonal = 0;
      for (int j = 1; j <= y.length(); j++) {
        int above = run[j];
        run[j] = x.charAt(i) == y.charAt(j - 1) ? diagonal + 1 : 0;
        best = Math.max(best, run[j]);
        diagonal = above;
      }
    }
    return best;
  }
}
