package zhixun.classify.term;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;
import zhixun.contract.text.Folding;

/**
 * Finds names in a text: leftmost, then longest, never overlapping. A name that begins or ends with
 * a Latin letter or digit does so at a word's border, so that H20 is not found in H200. A family of
 * models may be followed by its number (Qwen in Qwen2). Thread-safe.
 */
final class TermMatcher {
  /** Names of models shorter than this must stand free of digits: Yi is not in Yi1. */
  private static final int SHORTEST_FAMILY = 3;

  private final NameTrie trie = new NameTrie();
  private final List<Name> names = new ArrayList<>();

  private record Name(Term term, String written, boolean weak) {}

  TermMatcher(List<Term> terms) {
    terms.forEach(t -> add(t, t.name()));
    for (Term term : terms) {
      term.aliases().forEach(alias -> add(term, alias));
    }
  }

  private void add(Term term, String written) {
    var name = new Name(term, written, Dictionary.isWeak(term));
    for (String spelling : Spelling.variants(Folding.fold(written))) {
      if (trie.add(spelling, names.size())) {
        names.add(name);
      }
    }
  }

  List<TermMatch> matches(String text) {
    String folded = Folding.fold(text);
    var found = new ArrayList<TermMatch>();
    int at = 0;
    while (at < folded.length()) {
      TermMatch match = longestAt(text, folded, at);
      if (match != null) {
        found.add(match);
      }
      at = match == null ? at + 1 : match.end();
    }
    return found;
  }

  private @Nullable TermMatch longestAt(String text, String folded, int start) {
    if (start > 0 && Spelling.joined(folded.charAt(start - 1), folded.charAt(start))) {
      return null;
    }
    TermMatch best = null;
    int node = NameTrie.root();
    for (int i = start; i < folded.length(); i++) {
      node = trie.child(node, folded.charAt(i));
      if (node == NameTrie.NONE) {
        break;
      }
      int value = trie.value(node);
      if (value != NameTrie.NONE && accepts(names.get(value), text, folded, start, i + 1)) {
        best = new TermMatch(names.get(value).term(), start, i + 1);
      }
    }
    return best;
  }

  private static boolean accepts(Name name, String text, String folded, int start, int end) {
    if (name.weak() && !text.startsWith(name.written(), start)) {
      return false;
    }
    if (end == folded.length()) {
      return true;
    }
    char last = folded.charAt(end - 1);
    char next = folded.charAt(end);
    if (!Spelling.joined(last, next)) {
      return true;
    }
    return name.term().kind() == TermKind.MODEL
        && end - start >= SHORTEST_FAMILY
        && Spelling.isLatin(last)
        && Spelling.isDigit(next);
  }
}
