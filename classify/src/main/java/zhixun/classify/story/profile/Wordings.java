package zhixun.classify.story.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import zhixun.contract.text.Folding;

/**
 * Reads the {@link Wording} of headlines. What happened is told by a table of words, one line for
 * each kind of event, so that 宕机 and 崩了 are one. Immutable, thread-safe.
 */
final class Wordings {
  private static final String RESOURCE = "actions.tsv";
  private static final Pattern COLUMN =
      Pattern.compile("早报|晚报|早知道|昨夜今晨|日报|周报|午报|盘点|速递|情报局|早新闻|晚新闻|早餐会|大事|周刊|早参|资讯");
  private static final Pattern COMMENT =
      Pattern.compile(
          "背后|为什么|为何|如何|解读|折射|启示|何以|是什么|意味着|怎么|到底|吗$|能否|谁|终局|真相|之路|深度|复盘|起底|始末|对话|专访|观察|思考");
  private static final Pattern SPEAKER = Pattern.compile("[^:]{2,12}:.*");

  private static final Pattern DRAFT = Pattern.compile("征求意见|草案|送审稿");
  private static final Pattern READING = Pattern.compile("解读|答记者问|问答|一图读懂|图解");

  /** A shorter headline with a column's word in it is a name, not a column. */
  private static final int SHORTEST_COLUMN = 15;

  /** A slash parts news only in a long headline; in a short one it parts names. */
  private static final int SHORTEST_PARTED = 31;

  private static final int SLASH_MARGIN = 5;

  private final List<String[]> actions;

  private Wordings(List<String[]> actions) {
    this.actions = actions;
  }

  static Wordings load() {
    try (InputStream in = Wordings.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar");
      }
      var actions = new ArrayList<String[]>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> actions.add(line.substring(line.indexOf('\t') + 1).split(" ")));
      if (actions.size() > Long.SIZE) {
        throw new IllegalStateException(RESOURCE + " has more lines than a long has bits");
      }
      return new Wordings(actions);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " in the jar is broken", e);
    }
  }

  /**
   * @param folded the headline after {@link Folding#fold}
   */
  Wording of(String folded) {
    int parts = parts(folded);
    boolean column = folded.length() >= SHORTEST_COLUMN && COLUMN.matcher(folded).find();
    String letters = Folding.key(folded);
    return new Wording(
        letters,
        alphabet(letters),
        actions(folded),
        parts,
        column || parts >= 2,
        folded.indexOf('?') >= 0 || folded.indexOf('？') >= 0,
        COMMENT.matcher(folded).find(),
        SPEAKER.matcher(folded.replace('：', ':')).matches(),
        DRAFT.matcher(folded).find(),
        READING.matcher(folded).find());
  }

  private static String alphabet(String letters) {
    return letters
        .chars()
        .distinct()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private long actions(String folded) {
    long found = 0;
    for (int i = 0; i < actions.size(); i++) {
      for (String word : actions.get(i)) {
        if (folded.contains(word)) {
          found |= 1L << i;
          break;
        }
      }
    }
    return found;
  }

  private static int parts(String folded) {
    int parts = 0;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean slash =
          c == '/'
              && folded.length() >= SHORTEST_PARTED
              && i >= SLASH_MARGIN
              && folded.length() - i >= SLASH_MARGIN;
      parts += c == ';' || c == '；' || slash ? 1 : 0;
    }
    return parts;
  }
}
