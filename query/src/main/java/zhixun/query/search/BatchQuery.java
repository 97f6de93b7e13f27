package zhixun.query.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.contract.json.Json;
import zhixun.index.engine.SearchRequest.Group;

/** One line of a file of queries: {@code {"id","text","fields":{"from","to","category",…}}}. */
public record BatchQuery(String id, String text, @Nullable Fields fields) {
  private static final int HITS = 20;
  private static final Fields NONE = new Fields(null, null, null, null, null);

  /** What a hit must be, beside the text; all may be absent. */
  public record Fields(
      @Nullable String from,
      @Nullable String to,
      @Nullable String category,
      @JsonProperty("must_phrase") @Nullable List<String> mustPhrase,
      @Nullable List<String> not) {}

  /**
   * @throws IllegalArgumentException naming what is wrong with the line
   */
  public static BatchQuery parse(String line) {
    try {
      BatchQuery query = Json.MAPPER.readValue(line, BatchQuery.class);
      if (query == null || query.id() == null || query.text() == null) {
        throw new IllegalArgumentException("no id or no text");
      }
      query.search();
      return query;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** The first {@value #HITS} articles. */
  public Search search() {
    Fields given = fields == null ? NONE : fields;
    String category = given.category();
    return Search.of(text)
        .withGroup(Group.ARTICLE)
        .withSize(HITS)
        .withCategories(category == null ? List.of() : List.of(Category.ofCode(category)))
        .withDays(day(given.from()), day(given.to()))
        .withPhrases(orEmpty(given.mustPhrase()), orEmpty(given.not()));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static List<String> orEmpty(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }
}
