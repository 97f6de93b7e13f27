package zhixun.query.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.Story;
import zhixun.contract.event.StoryId;
import zhixun.index.engine.StoryArchive;
import zhixun.query.digest.Digest.Coverage;
import zhixun.query.digest.Digest.SourceCount;
import zhixun.query.digest.decision.DecisionBook;
import zhixun.query.digest.select.Candidate;
import zhixun.query.digest.select.Ranked;
import zhixun.query.digest.select.Regrouping;
import zhixun.query.digest.select.Selection;
import zhixun.query.digest.select.Selection.Choice;
import zhixun.query.digest.theme.ThemeFinder;

/**
 * Builds a digest from the archive's stories: the same stories and decisions give the same digest.
 * Stateless and thread-safe.
 */
public final class DigestBuilder {
  /** Stories of these days around the period are looked at: late reports, announced events. */
  private static final int DAYS_BEFORE = 62;

  private static final int DAYS_AFTER = 45;

  private static final Comparator<DigestRow> NEWEST_FIRST =
      Comparator.comparing((DigestRow r) -> r.date().localDate())
          .reversed()
          .thenComparingDouble(r -> -r.score())
          .thenComparing(DigestRow::story);

  public Digest build(DigestRequest request, StoryArchive archive) {
    DecisionBook decided =
        DecisionBook.of(
            request.period().name(),
            request.decisions(),
            id -> archive.story(id).map(Story::id).orElse(id));
    List<Candidate> candidates = candidates(request, archive, decided);
    Map<Category, Choice> choices = new Selection(request, decided).choose(candidates);
    var maker = new RowMaker(request.period(), decided, request.usedBefore());
    Map<Category, List<DigestRow>> rows = new EnumMap<>(Category.class);
    Map<Category, List<DigestRow>> more = new EnumMap<>(Category.class);
    choices.forEach(
        (table, choice) -> {
          rows.put(table, placed(choice.rows().stream().map(maker::row).toList(), decided));
          more.put(table, further(choice, maker, request));
        });
    List<Theme> themes = new ThemeFinder().find(rows, candidates);
    return new Digest(
        request.period(),
        ThemeFinder.headline(themes),
        themes,
        tables(rows, more),
        request.market(),
        Slots.of(decided),
        Charting.of(request.period(), candidates, rows),
        coverage(candidates),
        notes(request, candidates));
  }

  private static List<Candidate> candidates(
      DigestRequest request, StoryArchive archive, DecisionBook decided) {
    var found = new ArrayList<Candidate>();
    Period period = request.period();
    for (Story story :
        archive.stories(period.from().minusDays(DAYS_BEFORE), period.to().plusDays(DAYS_AFTER))) {
      List<Assignment> assignments = archive.assignments(story);
      if (!assignments.isEmpty()) {
        found.add(Candidate.of(story, assignments));
      }
    }
    return Regrouping.apply(found, decided).stream().filter(c -> c.concerns(period)).toList();
  }

  /** Newest first, but for rows that a person gave a place. */
  private static List<DigestRow> placed(List<DigestRow> rows, DecisionBook decided) {
    var sorted = new ArrayList<>(rows.stream().sorted(NEWEST_FIRST).toList());
    var asked = new TreeMap<Integer, DigestRow>();
    for (DigestRow row : rows) {
      decided.position(row.story()).ifPresent(p -> asked.putIfAbsent(p, row));
    }
    sorted.removeAll(asked.values());
    asked.forEach((position, row) -> sorted.add(Math.min(position - 1, sorted.size()), row));
    return sorted;
  }

  private static List<DigestRow> further(Choice choice, RowMaker maker, DigestRequest request) {
    var out = new ArrayList<DigestRow>();
    choice.more().forEach(r -> out.add(maker.row(r)));
    for (Ranked twin : choice.twins()) {
      if (out.size() < request.moreLimit()) {
        out.add(maker.row(twin).with(RowFlag.POSSIBLE_TWIN));
      }
    }
    return out;
  }

  private static List<DigestTable> tables(
      Map<Category, List<DigestRow>> rows, Map<Category, List<DigestRow>> more) {
    var tables = new ArrayList<DigestTable>();
    for (Category code : Category.tables()) {
      var references = new ArrayList<DigestTable.Reference>();
      rows.forEach(
          (other, theirs) ->
              theirs.stream()
                  .filter(r -> other != code && r.alsoIn().contains(code))
                  .forEach(
                      r ->
                          references.add(
                              new DigestTable.Reference(r.story(), other, r.headline().value()))));
      tables.add(
          new DigestTable(
              code,
              rows.getOrDefault(code, List.of()),
              more.getOrDefault(code, List.of()),
              references));
    }
    return tables;
  }

  private static Coverage coverage(List<Candidate> candidates) {
    var bySource = new TreeMap<String, Integer>();
    int articles = 0;
    Set<StoryId> stories = new HashSet<>();
    for (Candidate candidate : candidates) {
      stories.add(candidate.id());
      for (Assignment assignment : candidate.assignments()) {
        articles++;
        bySource.merge(assignment.article().source(), 1, Integer::sum);
      }
    }
    List<SourceCount> sources =
        bySource.entrySet().stream()
            .map(e -> new SourceCount(e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingInt((SourceCount s) -> -s.articles())
                    .thenComparing(SourceCount::source))
            .toList();
    return new Coverage(stories.size(), articles, sources);
  }

  private static List<String> notes(DigestRequest request, List<Candidate> candidates) {
    var notes = new ArrayList<String>();
    if (request.market() == null) {
      notes.add("未提供行情数据：一、市场行情回顾各节留空。");
    }
    if (candidates.isEmpty()) {
      notes.add("本期没有任何事件：请检查来源与日期范围 " + request.period().name() + "。");
    }
    return notes;
  }
}
