package zhixun.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zhixun.contract.event.ArticleId;
import zhixun.contract.event.Story;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.SearchRequest.Group;
import zhixun.index.engine.StoryArchive;

/**
 * Takes random parts of indexed titles as phrases and sees that each finds its article, marked
 * exactly where it stands. A part begins and ends at the border of a piece ({@link ExactText}).
 */
public final class ExactnessDrill {
  private static final long SEED = 20241124;
  private static final int MAX_PIECES = 8;
  private static final int SHOWN_FAILURES = 20;

  private final SearchService service;
  private final StoryArchive archive;

  public ExactnessDrill(SearchService service, StoryArchive archive) {
    this.service = service;
    this.archive = archive;
  }

  /**
   * What came of it.
   *
   * @param failures at most {@value #SHOWN_FAILURES}, for people
   */
  public record Outcome(int tried, int found, int marked, List<String> failures) {
    public Outcome {
      failures = List.copyOf(failures);
    }
  }

  /** Parts of titles of articles whose stories lie in the range. */
  public Outcome run(LocalDate from, LocalDate to, int parts) {
    List<Story.Member> members =
        archive.stories(from, to).stream().flatMap(s -> s.members().stream()).toList();
    var random = new Random(SEED);
    var failures = new ArrayList<String>();
    int tried = 0;
    int found = 0;
    int marked = 0;
    for (int n = 0; n < parts && !members.isEmpty(); n++) {
      Story.Member member = members.get(random.nextInt(members.size()));
      String part = part(member.title(), random);
      if (part.isEmpty()) {
        continue;
      }
      tried++;
      List<SearchAnswer.Result> hit = hit(member.article(), part);
      boolean exact = !hit.isEmpty() && isMarked(hit.getFirst().title(), part);
      found += hit.isEmpty() ? 0 : 1;
      marked += exact ? 1 : 0;
      if (!exact && failures.size() < SHOWN_FAILURES) {
        failures.add("“" + part + "” ← " + member.title());
      }
    }
    return new Outcome(tried, found, marked, failures);
  }

  private static String part(String title, Random random) {
    List<ExactText.Piece> pieces = ExactText.of(title).pieces();
    if (pieces.isEmpty()) {
      return "";
    }
    int first = random.nextInt(pieces.size());
    int end = Math.min(pieces.size(), first + 2 + random.nextInt(MAX_PIECES - 1));
    return title.substring(pieces.get(first).start(), pieces.get(end - 1).end());
  }

  private List<SearchAnswer.Result> hit(ArticleId article, String part) {
    Search phrase =
        Search.of("文章:" + article.value())
            .withPhrases(List.of(part), List.of())
            .withGroup(Group.ARTICLE);
    return service.search(phrase).results();
  }

  private static boolean isMarked(Passage title, String part) {
    String key = Pieces.key(part);
    return !title.marks().isEmpty()
        && title.marks().stream()
            .allMatch(m -> Pieces.key(title.text().substring(m.start(), m.end())).equals(key));
  }
}
