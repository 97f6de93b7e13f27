package zhixun.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhixun.index.analysis.ExactText;
import zhixun.index.engine.Clause;
import zhixun.index.engine.SearchRequest;
import zhixun.query.search.Passage.Mark;

/**
 * Marks what a query matched on the stored text itself, by the same pieces that the index is made
 * of: a mark lies exactly where the match lies. Built for one query; thread-safe.
 */
final class Highlighter {
  private static final int PASSAGE = 90;
  private static final int MAX_PASSAGES = 2;

  /** No further into a text than this: a match so deep says little about it. */
  private static final int MAX_READ = 20_000;

  private static final String SENTENCE_ENDS = "。！？；\n!?;";

  /** Forms by their first piece. */
  private final Map<String, List<List<String>>> forms = new HashMap<>();

  private final List<String> prefixes = new ArrayList<>();

  /** Marks what is ranked and what the filters ask for alike. */
  Highlighter(SearchRequest request) {
    collect(request.wanted());
    request.filters().forEach(this::collect);
  }

  private void collect(Clause clause) {
    switch (clause) {
      case Clause.Concept c -> c.forms().forEach(f -> add(f.text()));
      case Clause.Phrase p -> add(p.text());
      case Clause.Prefix p -> prefixes.add(p.text());
      case Clause.All a -> a.parts().forEach(this::collect);
      case Clause.Any a -> a.parts().forEach(this::collect);
      case Clause.Fuzzy f -> add(f.text());
      case Clause.Everything e -> {}
      case Clause.Property p -> {}
      case Clause.Period p -> {}
      case Clause.Not n -> {}
    }
  }

  private void add(String text) {
    List<String> pieces = ExactText.of(text).terms();
    if (!pieces.isEmpty()) {
      forms.computeIfAbsent(pieces.getFirst(), k -> new ArrayList<>()).add(pieces);
    }
  }

  /** The whole text, marked. */
  Passage whole(String text) {
    return new Passage(text, 0, marks(text));
  }

  /** The sentences that hold most of the query; the beginning where none does. */
  List<Passage> passages(String body) {
    if (body.isEmpty()) {
      return List.of();
    }
    String read = body.length() <= MAX_READ ? body : body.substring(0, MAX_READ);
    List<Mark> marks = marks(read);
    var windows = new ArrayList<Window>();
    for (Mark mark : marks) {
      if (windows.isEmpty() || mark.end() > windows.getLast().end) {
        windows.add(window(read, mark));
      }
      windows.getLast().add(read, mark);
    }
    if (windows.isEmpty()) {
      windows.add(window(read, new Mark(0, 0)));
    }
    return windows.stream()
        .sorted(Comparator.comparingInt((Window w) -> -w.seen.size()))
        .limit(MAX_PASSAGES)
        .sorted(Comparator.comparingInt((Window w) -> w.start))
        .map(w -> w.passage(read))
        .toList();
  }

  private static Window window(String text, Mark mark) {
    int start = mark.start();
    while (start > 0
        && mark.start() - start < PASSAGE / 3
        && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    int end = Math.min(text.length(), Math.max(start + PASSAGE, mark.end()));
    return new Window(whole(text, start), whole(text, end));
  }

  /** Never between the halves of one character. */
  private static int whole(String text, int at) {
    boolean cut = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return cut ? at - 1 : at;
  }

  /** A stretch of text around a match. */
  private static final class Window {
    private final int start;
    private final int end;
    private final List<Mark> marks = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();

    Window(int start, int end) {
      this.start = start;
      this.end = end;
    }

    void add(String text, Mark mark) {
      marks.add(new Mark(mark.start() - start, mark.end() - start));
      seen.add(text.substring(mark.start(), mark.end()));
    }

    Passage passage(String text) {
      return new Passage(text.substring(start, end), start, marks);
    }
  }

  /** The longest match at each place, left to right. */
  List<Mark> marks(String text) {
    ExactText exact = ExactText.of(text);
    List<ExactText.Piece> pieces = exact.pieces();
    var out = new ArrayList<Mark>();
    int at = 0;
    while (at < pieces.size()) {
      int length = longest(exact, at);
      if (length > 0) {
        out.add(new Mark(pieces.get(at).start(), pieces.get(at + length - 1).end()));
      }
      at += Math.max(length, 1);
    }
    return out;
  }

  private int longest(ExactText exact, int at) {
    List<ExactText.Piece> pieces = exact.pieces();
    int best = 0;
    for (List<String> form : forms.getOrDefault(pieces.get(at).text(), List.of())) {
      if (form.size() > best && stands(form, pieces, at)) {
        best = form.size();
      }
    }
    boolean prefix = prefixes.stream().anyMatch(p -> pieces.get(at).text().startsWith(p));
    return best == 0 && prefix ? 1 : best;
  }

  private static boolean stands(List<String> form, List<ExactText.Piece> pieces, int at) {
    if (at + form.size() > pieces.size()) {
      return false;
    }
    for (int i = 1; i < form.size(); i++) {
      if (!pieces.get(at + i).text().equals(form.get(i))) {
        return false;
      }
    }
    return true;
  }
}
