package zhixun.query.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Article;
import zhixun.contract.event.Assignment;
import zhixun.contract.event.Category;
import zhixun.contract.event.Decision;
import zhixun.contract.event.FactType;
import zhixun.contract.event.Picture;
import zhixun.contract.event.StoryId;
import zhixun.query.digest.cell.CellFiller;
import zhixun.query.digest.decision.DecisionBook;
import zhixun.query.digest.select.Candidate;
import zhixun.query.digest.select.Ranked;
import zhixun.query.digest.select.Roundups;
import zhixun.query.digest.text.Headlines;
import zhixun.query.digest.text.RowText;

/** Makes the printed row of a chosen story. */
final class RowMaker {
  private static final int FEW = 1;

  private final Period period;
  private final DecisionBook decided;
  private final Set<StoryId> usedBefore;
  private final RowText rowText = new RowText(RowText.LENGTH);

  RowMaker(Period period, DecisionBook decided, Set<StoryId> usedBefore) {
    this.period = period;
    this.decided = decided;
    this.usedBefore = usedBefore;
  }

  DigestRow row(Ranked ranked) {
    Candidate candidate = ranked.candidate();
    List<Article> articles = candidate.assignments().stream().map(Assignment::article).toList();
    Cell headline = headline(candidate, articles);
    Optional<Cell> text = text(headline.value(), articles);
    var cells = new LinkedHashMap<>(CellFiller.fill(candidate, ranked.table()));
    Set<RowFlag> flags = flags(candidate, ranked.table(), text.isPresent(), cells);
    var row =
        new DigestRow(
            candidate.id(),
            candidate.eventTime(),
            period.contains(candidate.eventTime()),
            headline,
            text.orElse(null),
            cells,
            references(candidate, headline, text.orElse(null)),
            flags,
            ranked.score(),
            ranked.reasons(),
            alsoIn(candidate, ranked.table()),
            picture(articles));
    return edited(row);
  }

  private static Cell headline(Candidate candidate, List<Article> articles) {
    return Headlines.choose(articles)
        .map(c -> Cell.of(c.text(), CellFiller.evidence(c.article(), c.article().title())))
        .orElseGet(
            () ->
                Cell.of(
                    candidate.story().headline(),
                    CellFiller.evidence(articles.getFirst(), candidate.story().headline())));
  }

  /** The text that tells the headline best; a roundup only where nothing else does. */
  private Optional<Cell> text(String headline, List<Article> articles) {
    record Found(Article article, RowText.Extract extract, double worth) {}
    return articles.stream()
        .filter(a -> !a.textKind().machineMade() && !a.body().isBlank())
        .flatMap(
            a ->
                rowText.extract(headline, a.body()).stream().map(x -> new Found(a, x, worth(a, x))))
        .max(Comparator.comparingDouble(Found::worth))
        .map(
            f ->
                Cell.of(f.extract().text(), CellFiller.evidence(f.article(), f.extract().first())));
  }

  private static double worth(Article article, RowText.Extract extract) {
    double length = Math.min(1.0, extract.text().length() / 160.0);
    return extract.nearness() + 0.4 * length - (Roundups.isRoundup(article) ? 0.5 : 0);
  }

  private Set<RowFlag> flags(
      Candidate candidate, Category table, boolean hasText, Map<String, List<Cell>> cells) {
    var flags = EnumSet.noneOf(RowFlag.class);
    mark(flags, RowFlag.HEADLINE_ONLY, !hasText);
    boolean outside = !period.contains(candidate.eventTime());
    mark(flags, RowFlag.OUT_OF_PERIOD, outside);
    boolean earlier = candidate.eventTime().localDate().isBefore(period.from());
    mark(flags, RowFlag.LATE, earlier && !usedBefore.contains(candidate.id()));
    mark(flags, RowFlag.USED_BEFORE, usedBefore.contains(candidate.id()));
    mark(flags, RowFlag.SINGLE_SOURCE, candidate.sources() <= FEW);
    mark(flags, RowFlag.PINNED, decided.pinned(candidate.id()));
    mark(flags, RowFlag.ACCEPTED, decided.accepted(candidate.id()));
    mark(
        flags,
        RowFlag.CONFLICT,
        table == Category.FUNDING && cells.values().stream().anyMatch(RowMaker::differs));
    mark(flags, RowFlag.AMOUNT_UNREAD, table == Category.FUNDING && amountUnread(candidate, cells));
    return flags;
  }

  private static void mark(Set<RowFlag> flags, RowFlag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }

  private static boolean differs(List<Cell> cells) {
    return cells.stream().anyMatch(c -> !c.others().isEmpty());
  }

  private static boolean amountUnread(Candidate candidate, Map<String, List<Cell>> cells) {
    List<Cell> printed = cells.getOrDefault("amount", List.of());
    return !printed.isEmpty()
        && candidate.assignments().stream()
            .flatMap(a -> a.classified().facts(FactType.AMOUNT).stream())
            .filter(f -> f.value().equals(printed.getFirst().value()))
            .noneMatch(f -> f.attributes().containsKey("low"));
  }

  /** The article that gave the text first, then the headline's, then by time. */
  private static List<ArticleRef> references(
      Candidate candidate, Cell headline, @Nullable Cell text) {
    return candidate.assignments().stream()
        .sorted(
            Comparator.comparing((Assignment a) -> !gave(text, a))
                .thenComparing(a -> !gave(headline, a)))
        .map(
            a ->
                new ArticleRef(
                    a.id(),
                    a.article().version(),
                    a.article().key(),
                    a.article().source(),
                    a.article().title(),
                    a.article().url() == null ? null : a.article().url().link(),
                    a.article().effectiveTime(),
                    a.reprintOf() != null))
        .toList();
  }

  private static boolean gave(@Nullable Cell cell, Assignment assignment) {
    return cell != null
        && cell.evidence() != null
        && cell.evidence().article().equals(assignment.id());
  }

  private static List<Category> alsoIn(Candidate candidate, Category table) {
    return candidate.story().labels().also().stream()
        .filter(c -> c.isTable() && c != table)
        .toList();
  }

  private static @Nullable Picture picture(List<Article> articles) {
    for (Article article : articles) {
      if (article.picture() != null) {
        return article.picture();
      }
    }
    return null;
  }

  /** The analyst's edits on top, with the machine's value kept beside. */
  private DigestRow edited(DigestRow row) {
    Cell headline = row.headline();
    Cell text = row.text();
    var cells = new LinkedHashMap<>(row.cells());
    Map<String, Decision> edits = decided.edits(row.story());
    for (var edit : edits.entrySet()) {
      switch (edit.getKey()) {
        case "headline" -> headline = by(edit.getValue(), headline).orElse(headline);
        case "text" -> text = by(edit.getValue(), text).orElse(null);
        default -> {
          List<Cell> old = cells.getOrDefault(edit.getKey(), List.of());
          cells.put(edit.getKey(), byList(edit.getValue(), old));
        }
      }
    }
    var flags = new ArrayList<>(row.flags());
    if (!edits.isEmpty() || decided.table(row.story()).isPresent()) {
      flags.add(RowFlag.EDITED);
    }
    return row.with(headline, text, cells, Set.copyOf(flags));
  }

  private static Optional<Cell> by(Decision decision, @Nullable Cell machine) {
    String value = decision.values().getOrDefault("value", "").strip();
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String original = machine == null ? "" : machine.value();
    var edit = new Cell.Edit(original, decision.by(), decision.at());
    return Optional.of(
        new Cell(value, machine == null ? null : machine.evidence(), List.of(), edit));
  }

  /** A list column is edited as a whole, its values separated by 、. */
  private static List<Cell> byList(Decision decision, List<Cell> machine) {
    String original = String.join("、", machine.stream().map(Cell::value).toList());
    var edit = new Cell.Edit(original, decision.by(), decision.at());
    var out = new ArrayList<Cell>();
    for (String value : decision.values().getOrDefault("value", "").split("、")) {
      if (!value.isBlank()) {
        out.add(new Cell(value.strip(), null, List.of(), edit));
      }
    }
    return out;
  }
}
