package zhixun.ingest.crawl;

import zhixun.contract.event.Article;
import zhixun.contract.event.DeadLetter;
import zhixun.contract.event.SourceHealth;
import zhixun.contract.topic.Publisher;

/**
 * Where a crawl puts what it makes. All are called from many threads.
 *
 * @param flush returns once everything published so far is durable; the frontier's checkpoint comes
 *     after it
 */
public record CrawlOutputs(
    Publisher<Article> articles,
    Publisher<DeadLetter> deadLetters,
    Publisher<SourceHealth> health,
    Runnable flush) {
  /** For publishers that are durable when they return. */
  public static CrawlOutputs to(
      Publisher<Article> articles,
      Publisher<DeadLetter> deadLetters,
      Publisher<SourceHealth> health) {
    return new CrawlOutputs(articles, deadLetters, health, () -> {});
  }
}
