package zhixun.query.alert.issuer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds known names in a text, the leftmost first, the longest where two begin. Thread-safe. */
final class IssuerFinder {
  private static final Pattern MINISTRIES = Pattern.compile("[两二三四五六七八九十多0-9]个?部(?:门|委)");

  /** Two or more countries by one character each, as in 中法 and 美英欧, and what they do together. */
  private static final Pattern COUNTRIES =
      Pattern.compile("[中美英法德日韩俄欧印]{2,4}(?=[^国]{0,12}(?:联合|声明|协议|协定|宣言|共识|签署))");

  private static final Map<Character, String> COUNTRY =
      Map.of(
          '中', "中国", '美', "美国", '英', "英国", '法', "法国", '德', "德国", '日', "日本", '韩', "韩国", '俄', "俄罗斯",
          '欧', "欧盟", '印', "印度");

  /** What no single country issues. */
  private static final Pattern TOGETHER =
      Pattern.compile("联合声明|宣言|公约|决议|共识|共和国.{1,9}(?:共和国|王国|联邦)|全球\\d+家");

  private final Map<String, Issuer> names;
  private final Map<Character, Integer> longest = new HashMap<>();

  IssuerFinder(Map<String, Issuer> names) {
    this.names = Map.copyOf(names);
    names.keySet().forEach(n -> longest.merge(n.charAt(0), n.length(), Math::max));
  }

  /**
   * @param folded a folded text
   */
  List<Issuer> in(String folded) {
    var out = new ArrayList<Issuer>();
    addTogether(folded, out);
    int at = 0;
    while (at < folded.length()) {
      String name = nameAt(folded, at);
      Issuer known = name == null ? null : names.get(name);
      if (name == null || known == null) {
        at++;
      } else {
        out.add(known);
        at += name.length();
      }
    }
    return out;
  }

  private static void addTogether(String folded, List<Issuer> out) {
    var ministries = MINISTRIES.matcher(folded);
    if (ministries.find()) {
      out.add(
          new Issuer(
              ministries.group(),
              ministries.group(),
              Set.of("national"),
              Set.of(Places.CHINA),
              true));
    }
    var countries = COUNTRIES.matcher(folded);
    if (countries.find()) {
      String group = countries.group();
      Set<String> regions =
          group.chars().mapToObj(c -> COUNTRY.get((char) c)).collect(Collectors.toSet());
      out.add(new Issuer(group, group, Set.of("international"), regions, true));
    } else if (TOGETHER.matcher(folded).find()) {
      out.add(new Issuer("多方", "", Set.of("international"), Set.of(), true));
    }
  }

  private @Nullable String nameAt(String folded, int at) {
    int end = Math.min(folded.length(), at + longest.getOrDefault(folded.charAt(at), 0));
    for (int to = end; to > at + 1; to--) {
      String piece = folded.substring(at, to);
      if (names.containsKey(piece) && standsAlone(folded, at, to)) {
        return piece;
      }
    }
    return null;
  }

  /** A Latin name must not be part of a longer word. */
  private static boolean standsAlone(String text, int from, int to) {
    return !(isLatin(text, from) && isLatin(text, from - 1))
        && !(isLatin(text, to - 1) && isLatin(text, to));
  }

  private static boolean isLatin(String text, int at) {
    return at >= 0
        && at < text.length()
        && text.charAt(at) < 128
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
