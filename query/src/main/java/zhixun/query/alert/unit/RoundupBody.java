package zhixun.query.alert.unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhixun.contract.text.Folding;

/** The body of a roundup: headings, each with the text under it. */
final class RoundupBody {
  private static final Pattern MARK =
      Pattern.compile("^\\s*(?:[·•ㆍ●▪◆★◎\\-]|[0-9]{1,2}\\s*[.、．]|[（(][0-9]{1,2}[)）])\\s*(?=\\S)");
  private static final Pattern TAIL = Pattern.compile("[；;。\\s]+$");
  private static final int MIN = 9;
  private static final int MAX = 75;
  private static final int LISTED = 4;
  private static final int HEAD_LINES = 16;

  /**
   * A heading and the first sentences under it.
   *
   * @param lead empty where the heading is all there is
   */
  record Piece(String heading, String lead) {}

  private RoundupBody() {}

  /** Whether the first lines are a list of headings, as in a table of contents. */
  static boolean beginsWithList(String body) {
    return body.lines().limit(HEAD_LINES).filter(l -> isMarked(l) && isHeading(l)).count()
        >= LISTED;
  }

  /** The pieces by the key of their headings; of two with one heading the one with text. */
  static Map<String, Piece> pieces(String body) {
    List<String> lines = body.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    var out = new LinkedHashMap<String, Piece>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String under = under(lines, i + 1);
      if (isHeading(line) && (isMarked(line) || !under.isEmpty())) {
        String heading = heading(line);
        out.merge(
            Folding.key(heading),
            new Piece(heading, under),
            (a, b) -> b.lead().length() > a.lead().length() ? b : a);
      }
    }
    return out;
  }

  /** The text from this line to the next heading. */
  private static String under(List<String> lines, int from) {
    var out = new StringBuilder();
    for (int i = from; i < lines.size() && out.length() < NewsUnit.LEAD; i++) {
      if (isHeading(lines.get(i))) {
        break;
      }
      out.append(lines.get(i)).append('\n');
    }
    return out.substring(0, Math.min(out.length(), NewsUnit.LEAD));
  }

  private static boolean isMarked(String line) {
    return MARK.matcher(line).find();
  }

  private static boolean isHeading(String line) {
    String text = heading(line);
    if (line.endsWith("。") && !isMarked(line)) {
      return false; // a paragraph of one sentence
    }
    return text.length() >= MIN && text.length() <= MAX && text.indexOf('。') < 0;
  }

  private static String heading(String line) {
    return TAIL.matcher(MARK.matcher(line).replaceFirst("")).replaceFirst("");
  }
}
