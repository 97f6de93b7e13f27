package zhixun.classify.story;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.classify.story.memory.ArticleMemory;
import zhixun.classify.story.memory.Remembered;
import zhixun.classify.story.pair.PairModel;
import zhixun.classify.story.profile.Profile;
import zhixun.classify.story.profile.Profiler;
import zhixun.classify.story.record.StoryShelf;
import zhixun.contract.event.Article;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.ClassifiedArticle;
import zhixun.contract.event.Decision;
import zhixun.contract.event.Ids;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.contract.text.Segmenter;
import zhixun.contract.topic.Publisher;
import zhixun.contract.topic.Stage;

/**
 * Groups articles into stories, in log order, by what came before alone. To go on after a stop,
 * build a new stage, give it every assignment ({@link #restore}), then every story ({@link
 * #restoreStory}), then every decision ({@link #decide}); only then events. An assignment once
 * published is never computed again: an (article, version) already seen is passed over, a new
 * version keeps its story.
 *
 * <p>What the stage knows depends on which assignments it was given, not on when, so that a replay
 * and a live run agree. Beyond {@link StorySettings#capacity} the oldest days are forgotten.
 * Confined to one thread.
 */
public final class StoryStage implements Stage<ClassifiedArticle> {
  private final Publisher<Assignment> assignments;
  private final Publisher<Story> stories;
  private final Profiler profiler;
  private final ArticleMemory memory;
  private final Grouper grouper;
  private final StoryShelf shelf = new StoryShelf();
  private final Relations relations = new Relations();
  private final Decisions decisions;

  public StoryStage(
      Segmenter segmenter,
      Publisher<Assignment> assignments,
      Publisher<Story> stories,
      StorySettings settings) {
    this(segmenter, PairModel.load(), assignments, stories, settings);
  }

  /** With a model that is already in memory. */
  public StoryStage(
      Segmenter segmenter,
      PairModel model,
      Publisher<Assignment> assignments,
      Publisher<Story> stories,
      StorySettings settings) {
    this.assignments = assignments;
    this.stories = stories;
    this.profiler = model.profiler(segmenter);
    this.memory = new ArticleMemory(model.statistics(), settings.capacity());
    this.grouper = new Grouper(memory, model, settings);
    this.decisions = new Decisions(memory, shelf, stories);
  }

  @Override
  public void process(ClassifiedArticle classified) {
    Article article = classified.article();
    Remembered known = memory.find(article.id());
    if (known != null && known.version().equals(article.version())) {
      return;
    }
    Profile profile = profiler.profile(classified);
    Assignment assignment = assign(classified, profile, known);
    assignments.publish(assignment);
    Set<StoryId> changed = remember(assignment, profile);
    changed.forEach(this::publish);
  }

  private void publish(StoryId id) {
    Story record = shelf.record(id);
    if (record != null) {
      stories.publish(record);
    }
  }

  /** Takes over an assignment that was published before; publishes nothing. */
  public void restore(Assignment assignment) {
    remember(assignment, profiler.profile(assignment.classified()));
  }

  /** Takes over the typed links of a story that was published before; publishes nothing. */
  public void restoreStory(Story story) {
    story.relations().forEach(r -> shelf.relate(story.id(), r));
  }

  /**
   * Carries out {@code MERGE_STORIES} (target: the story that goes; value {@code into}: the one
   * that stays), {@code SPLIT_STORY} (target: a story; value {@code articles}: ids with commas
   * between, which become a story of their own) and {@code UNDO} of either (target: the decision's
   * id). Publishes the stories concerned; their members are the truth from then on, over earlier
   * assignments. A decision seen before, of another kind, or about articles not remembered, changes
   * nothing.
   */
  public void decide(Decision decision) {
    decisions.decide(decision);
  }

  /** Articles remembered now. */
  public int size() {
    return memory.size();
  }

  private Assignment assign(
      ClassifiedArticle classified, Profile profile, @Nullable Remembered known) {
    if (known != null) {
      return new Assignment(classified, known.story(), null, "新版本，沿用原事件");
    }
    Remembered page = page(classified.article().attachedTo());
    if (page != null) {
      return new Assignment(classified, page.story(), null, "附件，随所在页面");
    }
    Optional<Grouper.Match> match = grouper.match(profile);
    if (match.isEmpty()) {
      StoryId opened = storyOf(classified.id());
      return new Assignment(classified, opened, null, "此前没有同一事件的报道");
    }
    return joined(classified, match.get());
  }

  private static Assignment joined(ClassifiedArticle classified, Grouper.Match match) {
    ArticleId like = match.nearest().profile().article();
    String reason = String.format(Locale.ROOT, "与 %s 同一事件（%.2f）", like, match.odds());
    return new Assignment(classified, match.story(), match.reprint() ? like : null, reason);
  }

  private @Nullable Remembered page(@Nullable ArticleId attachedTo) {
    return attachedTo == null ? null : memory.find(attachedTo);
  }

  /** The id of the story that an article opens; the same on every replay. */
  static StoryId storyOf(ArticleId first) {
    return new StoryId(Ids.hash("story", first.value()));
  }

  /** The stories whose records are new by this. */
  private Set<StoryId> remember(Assignment assignment, Profile profile) {
    StoryId story = decisions.current(assignment.story());
    memory.put(new Remembered(profile, assignment.article().version(), story));
    shelf.put(assignment, story);
    var changed = new LinkedHashSet<StoryId>();
    changed.add(story);
    for (Relations.Found found : relations.find(assignment, story)) {
      shelf.relate(found.story(), found.relation());
      changed.add(found.story());
    }
    return changed;
  }
}
