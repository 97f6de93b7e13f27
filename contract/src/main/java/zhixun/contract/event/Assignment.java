package zhixun.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * The story of one article. Once published it is never computed again: replay reads it.
 *
 * @param classified the article and its labels, whole: all that the index needs
 * @param story the story it belongs to
 * @param reprintOf the article of the same story whose text it repeats; null when it is no reprint
 * @param reason why it joined (or why it opened a story), for people
 */
public record Assignment(
    ClassifiedArticle classified, StoryId story, @Nullable ArticleId reprintOf, String reason) {
  @JsonIgnore
  public ArticleId id() {
    return classified.id();
  }

  @JsonIgnore
  public Article article() {
    return classified.article();
  }
}
