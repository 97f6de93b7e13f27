package zhixun.query.alert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import zhixun.contract.text.Folding;
import zhixun.index.engine.Clause;

/** Which of a clause's words an article holds, and where: the reason that people read first. */
final class MatchedWords {
  private static final int SHOWN = 6;

  private MatchedWords() {}

  /** {@code 标题含“人形机器人”}, {@code 正文含“…”}; empty where nothing but properties matched. */
  static List<String> of(Clause clause, Evidence evidence) {
    var wanted = new LinkedHashSet<String>();
    collect(clause, wanted);
    var out = new ArrayList<String>();
    Set<String> inTitle = found(wanted, evidence.title());
    add(out, "标题含", inTitle);
    wanted.removeAll(inTitle);
    add(out, "正文含", found(wanted, evidence.body()));
    return out;
  }

  private static void collect(Clause clause, Set<String> out) {
    switch (clause) {
      case Clause.Concept c -> c.forms().forEach(f -> out.add(f.text()));
      case Clause.Phrase p -> out.add(p.text());
      case Clause.Prefix p -> out.add(p.text());
      case Clause.Fuzzy f -> out.add(f.text());
      case Clause.All all -> all.parts().forEach(p -> collect(p, out));
      case Clause.Any any -> any.parts().forEach(p -> collect(p, out));
      case Clause.Everything e -> {}
      case Clause.Property p -> {}
      case Clause.Period p -> {}
      case Clause.Not n -> {}
    }
  }

  private static Set<String> found(Set<String> wanted, String text) {
    if (wanted.isEmpty() || text.isEmpty()) {
      return Set.of();
    }
    String key = Folding.key(text);
    return wanted.stream()
        .filter(w -> !Folding.key(w).isEmpty() && key.contains(Folding.key(w)))
        .limit(SHOWN)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void add(List<String> out, String where, Set<String> words) {
    if (!words.isEmpty()) {
      out.add(where + words.stream().collect(Collectors.joining("”“", "“", "”")));
    }
  }
}
