package zhixun.query.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhixun.contract.event.Alert;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Fact;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Story;
import zhixun.query.alert.issuer.Issuers;
import zhixun.query.alert.told.Piece;
import zhixun.query.alert.told.Trace;

/** Makes what the history compares, of articles and of what was published of them. Thread-safe. */
final class Pieces {
  /** A story's headlines beyond these add nothing to know it by. */
  private static final int HEADLINES = 4;

  private final Issuers issuers;

  Pieces(Issuers issuers) {
    this.issuers = issuers;
  }

  Piece of(Assignment assignment, Verdict.Fits fits) {
    Article article = assignment.article();
    List<Fact> facts = fits.facts();
    return new Piece(
        assignment.id(),
        assignment.story(),
        fits.whole(),
        trace(fits.heading(), facts, article.effectiveTime().start()),
        facts,
        assignment.reprintOf() != null);
  }

  /** An alert without facts from a piece of a roundup has another heading than its article. */
  Piece of(Alert alert) {
    boolean whole = alert.reasons().stream().noneMatch(r -> r.startsWith(PolicyJudge.FROM_ROUNDUP));
    Trace trace = trace(alert.title(), alert.facts(), alert.raisedAt());
    return new Piece(alert.article(), alert.story(), whole, trace, alert.facts(), false);
  }

  List<Trace> traces(Story story) {
    List<Fact> facts = story.facts().stream().map(Story.StoryFact::fact).toList();
    Instant at =
        story.lastSeen().isBefore(story.eventDate().start())
            ? story.lastSeen()
            : story.eventDate().start();
    var out = new ArrayList<Trace>();
    out.add(trace(story.headline(), facts, at));
    story.members().stream()
        .limit(HEADLINES)
        .map(m -> trace(m.title(), List.of(), m.time().start()))
        .forEach(out::add);
    return out;
  }

  private Trace trace(String heading, List<Fact> facts, Instant at) {
    List<String> documents =
        facts.stream()
            .filter(f -> f.type() == FactType.DOCUMENT)
            .map(Fact::value)
            .limit(1)
            .toList();
    return Trace.of(heading, documents, issuers.in(heading), at);
  }
}
