package zhixun.query.alert;

import java.util.List;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.text.Folding;

/**
 * What one article offers to every subscription; made once for each article.
 *
 * @param issuers whose document or act it reports
 * @param title folded
 * @param body folded
 */
record Evidence(ClassifiedArticle article, List<Issuer> issuers, String title, String body) {
  Evidence {
    issuers = List.copyOf(issuers);
  }

  static Evidence of(ClassifiedArticle article, Issuers issuers) {
    return new Evidence(
        article,
        issuers.of(article),
        Folding.fold(article.article().title()),
        Folding.fold(article.article().body()));
  }

  /** At most this many characters of the body. */
  String lead(int length) {
    return body.substring(0, Math.min(length, body.length()));
  }
}
