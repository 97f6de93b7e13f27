package zhixun.ingest.replay;

import java.util.List;
import zhixun.contract.event.Article;

/** What reading one archived page again came to. */
public sealed interface Replayed {
  /** Where the page was fetched. */
  String address();

  /** Nothing differs from what is published. */
  record Same(String address) implements Replayed {}

  /** Read otherwise: published as a new version under its id. */
  record Changed(String address, Article article, List<Difference> differences)
      implements Replayed {
    public Changed {
      differences = List.copyOf(differences);
    }
  }

  /** Not published before: published now. */
  record Added(String address, Article article) implements Replayed {}

  /** Published before, but no article by today's rules; what is published stays. */
  record Lost(String address, String title, String reason) implements Replayed {}

  /** No article, neither before nor now. */
  record NoArticle(String address, String reason) implements Replayed {}

  /** What is published was fetched later than this copy. */
  record Older(String address) implements Replayed {}
}
