package zhixun.app.role;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import zhixun.classify.term.Dictionary;
import zhixun.contract.event.Decision;
import zhixun.contract.text.Segmenter;
import zhixun.index.engine.SearchEngine;
import zhixun.index.engine.StoryArchive;
import zhixun.query.digest.Digest;
import zhixun.query.digest.DigestBuilder;
import zhixun.query.digest.DigestRequest;
import zhixun.query.digest.Period;
import zhixun.query.market.MarketException;
import zhixun.query.market.MarketReader;
import zhixun.query.market.MarketReview;
import zhixun.query.search.Names;
import zhixun.query.search.QueryExpander;
import zhixun.query.search.SearchService;

/** Wires what reads: search over an engine, the digest over an archive. */
public final class Serving {
  private Serving() {}

  /** Search with the dictionary's aliases. */
  public static SearchService search(Language language, SearchEngine engine, StoryArchive archive) {
    return search(language.dictionary(), language.segmenter(), engine, archive);
  }

  /** The same where nothing is classified, so that no model need be loaded. */
  public static SearchService search(
      Dictionary dictionary, Segmenter segmenter, SearchEngine engine, StoryArchive archive) {
    var names = new Names(dictionary.terms());
    return new SearchService(
        engine, archive, new QueryExpander(segmenter, names, engine::frequency));
  }

  /**
   * The digest of a month, with the market figures of the data folder if it has any for it.
   *
   * @throws MarketException naming file, row and column of a figure that cannot be read
   */
  public static Digest digest(
      YearMonth month, StoryArchive archive, List<Decision> decisions, DataFolder data)
      throws IOException, MarketException {
    MarketReview market =
        Files.isDirectory(data.market()) ? MarketReader.read(data.market(), month) : null;
    return new DigestBuilder()
        .build(DigestRequest.of(Period.of(month)).with(decisions, market), archive);
  }
}
