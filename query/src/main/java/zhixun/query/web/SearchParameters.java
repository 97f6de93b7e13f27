package zhixun.query.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.index.engine.SearchRequest.Facet;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.SearchRequest.Sort;
import zhixun.index.engine.SearchRequest.Step;
import zhixun.query.search.Search;

/**
 * A search as its URL says it: {@code q, category, source, from, to, group, sort, limit, after,
 * aliases}. Repeated names mean OR. The page and the API read the same parameters.
 */
final class SearchParameters {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final Context context;

  SearchParameters(Context context) {
    this.context = context;
  }

  /**
   * The search.
   *
   * @throws ProblemException naming a parameter that cannot be read
   */
  Search search() {
    return Search.of(text())
        .withCategories(context.queryParams("category").stream().map(this::category).toList())
        .withSources(context.queryParams("source"))
        .withDays(day("from", false), day("to", true))
        .withGroup(choice("group", Group.class, Group.STORY))
        .withSort(choice("sort", Sort.class, Sort.RELEVANCE))
        .withSize(limit())
        .withCursor(context.queryParam("after"))
        .withAliases(aliases())
        .withFacets(EnumSet.allOf(Facet.class), Step.MONTH);
  }

  /** All about a name, the oldest first. */
  Search timeline() {
    return search().withGroup(Group.STORY).withSort(choice("sort", Sort.class, Sort.OLDEST));
  }

  String text() {
    String text = context.queryParam("q");
    return text == null ? "" : text;
  }

  /** The same URL with one parameter set instead of whatever it was; null takes it away. */
  String with(String name, @Nullable String value) {
    var pairs = new ArrayList<String>();
    context.queryParamMap().forEach((n, values) -> addOthers(pairs, name, n, values));
    if (value != null) {
      pairs.add(pair(name, value));
    }
    return "/search?" + String.join("&", pairs);
  }

  /** The same search as a file. */
  String export(String format) {
    return ApiAnswers.SEARCH + "/export." + format + with("limit", "200").substring(7);
  }

  boolean has(String name, String value) {
    return context.queryParams(name).contains(value);
  }

  private static void addOthers(
      List<String> pairs, String changed, String name, List<String> values) {
    if (!name.equals(changed) && !name.equals("after")) {
      values.stream().filter(v -> !v.isEmpty()).forEach(v -> pairs.add(pair(name, v)));
    }
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Category category(String code) {
    try {
      return Category.ofCode(code);
    } catch (IllegalArgumentException e) {
      throw bad("category", code);
    }
  }

  private @Nullable LocalDate day(String name, boolean end) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      if (value.length() == 7) {
        YearMonth month = YearMonth.parse(value);
        return end ? month.atEndOfMonth() : month.atDay(1);
      }
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw bad(name, value);
    }
  }

  private <T extends Enum<T>> T choice(String name, Class<T> type, T usual) {
    String value = context.queryParam(name);
    if (value == null || value.isBlank()) {
      return usual;
    }
    for (T constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw bad(name, value);
  }

  private int limit() {
    String value = context.queryParam("limit");
    if (value == null) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(value);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw bad("limit", value);
    }
    throw bad("limit", value);
  }

  private boolean aliases() {
    String value = context.queryParam("aliases");
    if (value == null || value.equals("on")) {
      return true;
    }
    if (value.equals("off")) {
      return false;
    }
    throw bad("aliases", value);
  }

  private static ProblemException bad(String name, String value) {
    return new ProblemException(400, "参数有误", name + "=" + value);
  }

  /** The parameters as a form would send them again, without the text. */
  Map<String, List<String>> others() {
    var others = new java.util.TreeMap<String, List<String>>(context.queryParamMap());
    others.remove("q");
    others.remove("after");
    return others;
  }
}
