package zhixun.query.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.text.Folding;
import zhixun.query.alert.issuer.Issuer;
import zhixun.query.alert.issuer.Issuers;
import zhixun.query.alert.signal.UnitEvidence;
import zhixun.query.alert.unit.UnitSplitter;

/**
 * What one article offers to every subscription; made once for each article, its pieces only when
 * one is asked for. Confined to one thread.
 */
final class Evidence {
  private final ClassifiedArticle article;
  private final Issuers bodies;
  private final String title;
  private final String body;
  private @Nullable List<Issuer> issuers;
  private @Nullable List<UnitEvidence> units;

  private Evidence(ClassifiedArticle article, Issuers bodies) {
    this.article = article;
    this.bodies = bodies;
    this.title = Folding.fold(article.article().title());
    this.body = Folding.fold(article.article().body());
  }

  static Evidence of(ClassifiedArticle article, Issuers issuers) {
    return new Evidence(article, issuers);
  }

  ClassifiedArticle article() {
    return article;
  }

  /** The title, folded. */
  String title() {
    return title;
  }

  /** The body, folded. */
  String body() {
    return body;
  }

  /** Whose document or act it reports: by its facts, else by the title. */
  List<Issuer> issuers() {
    List<Issuer> known = issuers;
    if (known == null) {
      known = bodies.of(article);
      if (known.isEmpty()) {
        known = bodies.in(article.article().title());
      }
      issuers = known;
    }
    return known;
  }

  /** Its pieces of news; one for most articles. */
  List<UnitEvidence> units() {
    List<UnitEvidence> known = units;
    if (known == null) {
      Article whole = article.article();
      known =
          UnitSplitter.split(whole.title(), whole.body()).stream()
              .map(unit -> UnitEvidence.of(article, unit, bodies))
              .toList();
      units = known;
    }
    return known;
  }

  /** At most this many characters of the body. */
  String lead(int length) {
    return body.substring(0, Math.min(length, body.length()));
  }
}
