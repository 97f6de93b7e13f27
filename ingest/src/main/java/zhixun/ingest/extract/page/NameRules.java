package zhixun.ingest.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Matches class and id names. Short words must be a whole part of a name ({@code ad} in {@code
 * top-ad}, not in {@code head}); long ones may stand anywhere in it.
 *
 * @param tokens whole parts, in lower case
 * @param parts pieces that may stand anywhere, in lower case
 */
public record NameRules(Set<String> tokens, List<String> parts) {
  private static final int LONGEST = 300;

  public boolean match(Element element) {
    return element.attributesSize() > 0 && (matches(element.className()) || matches(element.id()));
  }

  public boolean matches(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return false;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return matchesToken(names);
  }

  private boolean matchesToken(String names) {
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || breaks(names, i)) {
        if (i > start && tokens.contains(names.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = i < names.length() && Character.isLetter(names.charAt(i)) ? i : i + 1;
      }
    }
    return false;
  }

  /** At anything but a letter, and where a capital follows a small letter. */
  private static boolean breaks(String names, int i) {
    char c = names.charAt(i);
    return !Character.isLetter(c)
        || (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1)));
  }
}
