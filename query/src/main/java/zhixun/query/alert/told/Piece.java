package zhixun.query.alert.told;

import java.util.List;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Fact;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Folding;

/**
 * A piece of news that meets a subscription.
 *
 * @param story the story of its article
 * @param whole whether it is the whole article, so that the story is its own
 * @param facts those of the piece; of a piece of a roundup none, for they are other pieces' too
 * @param reprint whether its text repeats another article's
 */
public record Piece(
    ArticleId article,
    StoryId story,
    boolean whole,
    Trace trace,
    List<Fact> facts,
    boolean reprint) {
  public Piece {
    facts = List.copyOf(facts);
  }

  /** Names it within its article. */
  String name() {
    return whole ? "" : Folding.key(trace.heading());
  }
}
