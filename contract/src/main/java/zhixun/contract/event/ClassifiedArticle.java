package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what classify knows about it.
 *
 * @param article the article, whole
 * @param labels its categories
 * @param facts typed cells, in order of appearance
 * @param mentions dictionary entries it names, most important first
 * @param eventDate when the event happened, by the text's own words; null when it says nothing
 * @param importance for the month's report, 0..1
 * @param importanceReasons why, for people
 * @param dictionaryVersion hash of the dictionary used
 */
public record ClassifiedArticle(
    Article article,
    Labels labels,
    List<Fact> facts,
    List<Mention> mentions,
    @Nullable Dated eventDate,
    double importance,
    List<String> importanceReasons,
    String dictionaryVersion) {
  public ClassifiedArticle {
    facts = List.copyOf(facts);
    mentions = List.copyOf(mentions);
    importanceReasons = List.copyOf(importanceReasons);
    if (!(importance >= 0 && importance <= 1)) {
      throw new IllegalArgumentException("importance " + importance + " not in 0..1");
    }
  }

  @JsonIgnore
  public ArticleId id() {
    return article.id();
  }

  /** The facts of one type, in order of appearance. */
  public List<Fact> facts(FactType type) {
    return facts.stream().filter(f -> f.type() == type).toList();
  }
}
