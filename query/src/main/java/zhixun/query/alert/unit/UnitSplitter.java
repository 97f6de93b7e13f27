package zhixun.query.alert.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhixun.contract.text.Folding;

/** Takes an article apart into its pieces of news. */
public final class UnitSplitter {
  private static final Pattern COLUMN = Pattern.compile("\\s*[|｜丨]\\s*");
  private static final Pattern BRACKETED = Pattern.compile("^\\s*【([^】]{2,14})】\\s*");
  private static final Pattern SEMICOLON = Pattern.compile("[；;]");
  private static final Pattern ENUMERATION = Pattern.compile("、(?=[^、]{10,}(?:、|$))");
  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
  private static final Pattern DAILY = Pattern.compile("早报|晚报|日报|早知道|早参|今晨");

  /** Words by which a roundup calls itself. */
  private static final Pattern ROUNDUP =
      Pattern.compile("周报|周刊|早报|晚报|日报|早知道|早参|牛览|牛.?览|动态盘点|一周大事|新闻汇总|要闻|半月观察|月报|晚间|今晨|8点1氪|9点1氪");

  /** A column's name is at most this long. */
  private static final int MAX_COLUMN = 12;

  private static final int MIN_HEADING = 8;

  private UnitSplitter() {}

  /** At least one; a roundup's title parts first, then the pieces of its body. */
  public static List<NewsUnit> split(String title, String body) {
    Headline headline = Headline.of(title);
    List<String> parts = parts(headline);
    Map<String, RoundupBody.Piece> pieces =
        isRoundup(title, parts, body) ? RoundupBody.pieces(body) : Map.of();
    if (parts.size() < 2 && pieces.size() < 2) {
      return List.of(new NewsUnit(headline.text(), lead(body), headline.column(), true));
    }
    var out = new LinkedHashMap<String, NewsUnit>();
    for (String part : parts) {
      String key = Folding.key(part);
      RoundupBody.Piece piece = pieces.get(key);
      out.put(key, new NewsUnit(part, piece == null ? "" : piece.lead(), "", false));
    }
    pieces.forEach(
        (key, p) -> out.putIfAbsent(key, new NewsUnit(p.heading(), p.lead(), "", false)));
    return List.copyOf(out.values());
  }

  private static boolean isRoundup(String title, List<String> parts, String body) {
    return parts.size() > 1 || ROUNDUP.matcher(title).find() || RoundupBody.beginsWithList(body);
  }

  /** The headline's parts that may each be news; one where it is a single sentence. */
  private static List<String> parts(Headline headline) {
    Pattern separator =
        DAILY.matcher(headline.column() + headline.text()).find()
                && headline.text().chars().filter(c -> c == '/').count() > 1
            ? SLASH
            : SEMICOLON;
    if (ROUNDUP.matcher(headline.column()).find() && separator == SEMICOLON) {
      separator = SEMICOLON.matcher(headline.text()).find() ? SEMICOLON : ENUMERATION;
    }
    var out = new ArrayList<String>();
    for (String part : separator.split(headline.text())) {
      if (part.strip().length() >= MIN_HEADING) {
        out.addAll(atSecondColon(part.strip()));
      }
    }
    return out.size() < 2 ? List.of(headline.text()) : out;
  }

  /** 马斯克：…：上海发布… are two pieces that share a semicolon's place. */
  private static List<String> atSecondColon(String part) {
    int first = part.indexOf('：');
    int last = part.lastIndexOf('：');
    return first < last && last - first > MIN_HEADING && part.length() - last > MIN_HEADING
        ? List.of(part.substring(0, last), part.substring(last + 1))
        : List.of(part);
  }

  /** The first sentences of a body, without navigation lines. */
  private static String lead(String body) {
    var out = new StringBuilder();
    for (String line : (Iterable<String>) body.lines()::iterator) {
      if (line.strip().length() >= 20 || out.length() > 0) {
        out.append(line.strip()).append('\n');
      }
      if (out.length() >= NewsUnit.LEAD) {
        return out.substring(0, NewsUnit.LEAD);
      }
    }
    return out.toString();
  }

  /** A title without its column's name. */
  private record Headline(String text, String column) {
    static Headline of(String title) {
      String text = title.strip();
      String column = "";
      var bracketed = BRACKETED.matcher(text);
      if (bracketed.find() && bracketed.end() < text.length()) {
        column = bracketed.group(1);
        text = text.substring(bracketed.end());
      }
      String[] parts = COLUMN.split(text);
      String longest =
          Arrays.stream(parts).max(Comparator.comparingInt(String::length)).orElse(text);
      var kept = new ArrayList<String>();
      for (int i = 0; i < parts.length; i++) {
        boolean edge = i == 0 || i == parts.length - 1;
        boolean named = edge && parts[i].strip().length() <= MAX_COLUMN;
        if (named && !parts[i].equals(longest)) {
          column = column + " " + parts[i].strip();
        } else if (!parts[i].isBlank()) {
          kept.add(parts[i].strip());
        }
      }
      return kept.isEmpty()
          ? new Headline(text, "")
          : new Headline(String.join("；", kept), column.strip());
    }
  }
}
