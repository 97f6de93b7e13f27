package zhixun.query.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.SubscriptionId;
import zhixun.contract.json.Json;

/**
 * One line of a file of subscriptions: {@code {"id","name","query"}} or {@code {"id","name","form":
 * {"categories","levels","regions","kinds","documents_only","must","any","not"}}}; other fields are
 * ignored.
 */
public record SubscriptionLine(
    @Nullable String id, @Nullable String name, @Nullable String query, @Nullable FormLine form) {
  /** The form as files have it. */
  record FormLine(
      @Nullable List<String> categories,
      @Nullable List<String> levels,
      @Nullable List<String> regions,
      @Nullable List<String> kinds,
      @JsonProperty("documents_only") boolean documentsOnly,
      @Nullable List<List<String>> must,
      @Nullable List<String> any,
      @Nullable List<String> not,
      @Nullable List<String> companies,
      @Nullable List<String> models,
      @JsonProperty("min_importance") double minImportance) {
    Subscription.Form toForm() {
      return new Subscription.Form(
          orEmpty(categories),
          orEmpty(levels),
          orEmpty(regions),
          orEmpty(kinds),
          orEmpty(must),
          orEmpty(any),
          orEmpty(not),
          documentsOnly,
          orEmpty(companies),
          orEmpty(models),
          minImportance);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
      return list == null ? List.of() : list;
    }
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with the line
   */
  public static Subscription parse(String line) {
    try {
      return Json.MAPPER.readValue(line, SubscriptionLine.class).toSubscription();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no subscription: " + e.getOriginalMessage(), e);
    }
  }

  private Subscription toSubscription() {
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("subscription without id");
    }
    return new Subscription(
        new SubscriptionId(id),
        name == null ? id : name,
        query,
        form == null ? null : form.toForm(),
        List.of(),
        null,
        Subscription.Mode.AT_ONCE,
        "file",
        true,
        Instant.EPOCH);
  }
}
