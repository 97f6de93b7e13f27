package zhixun.app.demo;

import java.net.URI;
import java.util.List;

/**
 * What a good crawl of the demo's web must come to, counted from the same files that are served.
 *
 * @param sources entries of the catalogue, the broken feed included
 * @param articlePages pages with an article that may be fetched; each once
 * @param laterListPages those of them that are listed on a second page of their list only
 * @param outsideMay those of them that were not published in May 2024
 * @param attachments files linked from article pages
 * @param deadPages listed addresses that answer 404
 * @param disallowedPages listed addresses that robots.txt forbids
 * @param emptyPages listed pages without an article
 * @param garbledPages listed pages whose text is spoilt
 * @param brokenFeeds feeds that are no XML
 * @param policyArticle the page of the new policy that {@link DemoSubscriptions} waits for
 * @param policyReports all pages about it, that page included
 * @param reprintedEvent all pages about the event that was reprinted most
 */
public record DemoExpectations(
    int sources,
    int articlePages,
    int laterListPages,
    int outsideMay,
    int attachments,
    int deadPages,
    int disallowedPages,
    int emptyPages,
    int garbledPages,
    int brokenFeeds,
    URI policyArticle,
    List<URI> policyReports,
    List<URI> reprintedEvent) {
  public DemoExpectations {
    policyReports = List.copyOf(policyReports);
    reprintedEvent = List.copyOf(reprintedEvent);
  }
}
