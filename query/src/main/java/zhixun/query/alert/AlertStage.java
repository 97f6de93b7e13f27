package zhixun.query.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Alert;
import zhixun.contract.event.AlertId;
import zhixun.contract.event.Arrival;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.event.Subscription;
import zhixun.contract.event.Term;
import zhixun.contract.text.Segmenter;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Stage;
import zhixun.index.document.ArticleDocument;
import zhixun.index.engine.lucene.LuceneQueryCompiler;
import zhixun.query.alert.issuer.Issuers;
import zhixun.query.alert.signal.SignalModel;
import zhixun.query.alert.told.AlertHistory;
import zhixun.query.alert.told.Facet;
import zhixun.query.alert.told.News;
import zhixun.query.alert.told.Piece;

/**
 * Raises alerts: every subscription that an article meets is told once for each story, and again
 * only for what is new and named. Restore the alerts of before with {@link #restore}, then neither
 * a replay nor a restart tells anything twice. Confined to one thread.
 */
public final class AlertStage implements Stage<Assignment>, AutoCloseable {
  private static final int EXCERPT = 200;

  private final Publisher<Alert> alerts;
  private final AlertSettings settings;
  private final InstantSource clock;
  private final SubscriptionCompiler compiler;
  private final Issuers issuers;
  private final StoredQueries queries;
  private final Map<String, Watch> watches = new TreeMap<>();
  private final AlertHistory history = new AlertHistory();
  private final Pieces pieces;
  private final StorySources sources = new StorySources();

  public AlertStage(
      Publisher<Alert> alerts,
      Segmenter segmenter,
      List<Term> terms,
      AlertSettings settings,
      InstantSource clock) {
    this.alerts = alerts;
    this.settings = settings;
    this.clock = clock;
    this.compiler = new SubscriptionCompiler(segmenter, terms, SignalModel.load());
    this.issuers = new Issuers(terms);
    this.pieces = new Pieces(issuers);
    this.queries = new StoredQueries(segmenter);
  }

  /** Adds, replaces or, where it is not active, removes; the next article meets the change. */
  public void subscribe(Subscription subscription) {
    String name = subscription.id().value();
    if (subscription.active()) {
      Watch watch = compiler.compile(subscription);
      watches.put(name, watch);
      queries.put(name, LuceneQueryCompiler.matching(watch.clause()));
    } else {
      watches.remove(name);
      queries.remove(name);
    }
  }

  /** Takes over an alert that was published before. */
  public void restore(Alert alert) {
    AlertId first = alert.updates() == null ? alert.id() : alert.updates();
    history.restore(alert.subscription(), first, pieces.of(alert));
  }

  /**
   * Takes note of a merge: who was told of one story is not told of the whole. Takes note of what a
   * story is about, too, so that its next article is known after a restart.
   */
  public void story(Story story) {
    if (story.mergedInto() != null) {
      history.merge(story.id(), story.mergedInto());
    }
    history.story(story.id(), pieces.traces(story));
  }

  @Override
  public void process(Assignment assignment) {
    Article article = assignment.article();
    List<String> seenAt = sources.add(history.standing(assignment.story()), article.source());
    if (!mayPush(article)) {
      return;
    }
    List<String> names = queries.matching(ArticleDocument.searchable(assignment));
    if (names.isEmpty()) {
      return;
    }
    Evidence evidence = Evidence.of(assignment.classified(), issuers);
    for (String name : names) {
      Watch watch = watches.get(name);
      if (watch != null) {
        for (Verdict.Fits fits : watch.judge().judge(evidence)) {
          raise(watch, assignment, fits, reasons(watch, evidence, fits), seenAt);
        }
      }
    }
  }

  private boolean mayPush(Article article) {
    if (settings.asArriving()) {
      return true;
    }
    Duration age = Duration.between(article.effectiveTime().end(), article.fetchedAt());
    return article.arrival() == Arrival.LIVE && age.compareTo(settings.maxAge()) <= 0;
  }

  private static List<String> reasons(Watch watch, Evidence evidence, Verdict.Fits fits) {
    var reasons = new ArrayList<>(MatchedWords.of(watch.clause(), evidence));
    reasons.addAll(fits.reasons());
    return reasons;
  }

  private void raise(
      Watch watch,
      Assignment assignment,
      Verdict.Fits fits,
      List<String> reasons,
      List<String> seenAt) {
    Piece piece = pieces.of(assignment, fits);
    switch (history.tell(watch.subscription().id(), piece, watch.topic())) {
      case News.First(AlertId id) ->
          alerts.publish(alert(id, null, watch, assignment, fits, reasons, seenAt));
      case News.Update(AlertId id, AlertId first, var facets) -> {
        var all = new ArrayList<String>();
        all.add("新增：" + facets.stream().map(Facet::label).collect(Collectors.joining("、")));
        all.addAll(reasons);
        alerts.publish(alert(id, first, watch, assignment, fits, all, seenAt));
      }
      case News.Known() -> {}
    }
  }

  private Alert alert(
      AlertId id,
      @Nullable AlertId updates,
      Watch watch,
      Assignment assignment,
      Verdict.Fits fits,
      List<String> reasons,
      List<String> seenAt) {
    ClassifiedArticle classified = assignment.classified();
    Article article = classified.article();
    StoryId story = history.standing(assignment.story());
    return new Alert(
        id,
        watch.subscription().id(),
        story,
        updates,
        article.id(),
        article.key(),
        fits.heading(),
        excerpt(article.body()),
        article.source(),
        article.url(),
        classified.labels().primary(),
        reasons,
        fits.facts(),
        seenAt,
        classified.importance(),
        raisedAt(article));
  }

  private Instant raisedAt(Article article) {
    return settings.asArriving() ? article.effectiveTime().start() : clock.instant();
  }

  private static String excerpt(String body) {
    if (body.length() <= EXCERPT) {
      return body;
    }
    int end = Character.isHighSurrogate(body.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return body.substring(0, end);
  }

  @Override
  public void close() {
    queries.close();
  }
}
