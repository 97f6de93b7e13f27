package zhixun.classify.category;

import zhixun.contract.event.Article;
import zhixun.contract.text.Folding;
import zhixun.contract.url.CanonicalUrl;

/** Who printed the article, under which address, and whose words it is. */
final class OriginFeatures {
  private OriginFeatures() {}

  static void emit(Article article, FeatureSink sink) {
    sink.accept(Block.ORIGIN, "source " + Folding.fold(article.source()), 1);
    sink.accept(Block.ORIGIN, "kind " + article.textKind().code(), 1);
    sink.accept(Block.ORIGIN, article.body().isEmpty() ? "bare" : "body", 1);
    CanonicalUrl url = article.url();
    if (url != null) {
      emitAddress(url.value(), sink);
    }
    if (article.pageFields().containsKey("发文字号") || article.pageFields().containsKey("发文机关")) {
      sink.accept(Block.ORIGIN, "document page", 3);
    }
  }

  private static void emitAddress(String url, FeatureSink sink) {
    int host = url.indexOf("//") + 2;
    int path = url.indexOf('/', host);
    if (path < 0) {
      sink.accept(Block.ORIGIN, "host " + url.substring(host), 1);
      return;
    }
    sink.accept(Block.ORIGIN, "host " + url.substring(host, path), 1);
    int next = url.indexOf('/', path + 1);
    if (next > 0) {
      sink.accept(Block.ORIGIN, "path " + url.substring(host, next), 1);
    }
  }
}
