package zhixun.classify.story.profile;

/**
 * How a headline is worded, beside which words it has.
 *
 * @param letters its letters and digits, folded, without spaces and punctuation
 * @param alphabet each of those letters once, sorted
 * @param actions what happened, one bit for each line of {@code actions.tsv}
 * @param parts marks that part several news in one headline
 * @param roundup whether it bundles several news or is a daily's column
 * @param asks whether it asks a question
 * @param comments whether it promises analysis rather than news
 * @param speaks whether it names a speaker before a colon
 * @param draft whether it is about a document out for comment
 * @param reading whether it explains a document or answers questions on it
 */
public record Wording(
    String letters,
    String alphabet,
    long actions,
    int parts,
    boolean roundup,
    boolean asks,
    boolean comments,
    boolean speaks,
    boolean draft,
    boolean reading) {
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

  /** How many different letters both headlines have. */
  public static int lettersShared(Wording a, Wording b) {
    String x = a.alphabet;
    String y = b.alphabet;
    int shared = 0;
    for (int i = 0, j = 0; i < x.length() && j < y.length(); ) {
      int order = x.charAt(i) - y.charAt(j);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
