package zhixun.ingest.extract;

import org.jspecify.annotations.Nullable;
import zhixun.ingest.extract.body.Body;
import zhixun.ingest.extract.page.Block;
import zhixun.ingest.extract.page.Page;
import zhixun.ingest.extract.title.Title;

/** Decides whether what was found is an article at all. */
final class Verdict {
  /** Characters under which a page without prose is a shell. */
  private static final int SHELL = 30;

  /** Prose under which a page full of links is a listing. */
  private static final double LITTLE = 80;

  private Verdict() {}

  static Extraction.@Nullable NoArticle noArticle(
      Page page, Title title, @Nullable Body body, String charset) {
    int own = 0;
    int linked = 0;
    for (Block block : page.blocks()) {
      own += block.length() - block.linked();
      linked += block.linked();
    }
    if (title.text().isBlank() && body == null) {
      return new Extraction.NoArticle(charset, Extraction.Reason.EMPTY, "no text");
    }
    double prose = body == null ? 0 : body.prose();
    if (body == null && own + linked < SHELL) {
      return new Extraction.NoArticle(
          charset, Extraction.Reason.SHELL, own + linked + " characters without scripts");
    }
    if (prose < LITTLE && linked > 10 * own) {
      return new Extraction.NoArticle(
          charset, Extraction.Reason.LISTING, linked + " characters of links, " + own + " of text");
    }
    return null;
  }
}
