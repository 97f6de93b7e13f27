package zhixun.query.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhixun.contract.text.Folding;
import zhixun.contract.text.Segmenter;
import zhixun.contract.text.Word;
import zhixun.index.analysis.ExactText;

/**
 * Cuts typed words into units: the longest names of the dictionary first, even across spaces, then
 * words of the thesaurus, then what the segmenter says. A Latin or digit run is never cut.
 */
final class UnitFinder {
  private static final Set<String> STOP_WORDS = new HashSet<>(Resources.lines("stopwords.txt"));

  private final Names names;
  private final Thesaurus thesaurus;
  private final Segmenter segmenter;

  UnitFinder(Names names, Thesaurus thesaurus, Segmenter segmenter) {
    this.names = names;
    this.thesaurus = thesaurus;
    this.segmenter = segmenter;
  }

  /** The units in order; stop words are among them only where there is nothing else. */
  List<Unit> units(String text, ExactText exact) {
    var scan = new Scan(text, exact);
    List<Unit> all = joinLoneCharacters(scan.units(), text, exact);
    List<Unit> telling = all.stream().filter(u -> u.kind() != Unit.Kind.STOP).toList();
    return telling.isEmpty() ? all : telling;
  }

  /** Characters that the segmenter left alone belong to the word before: 算力 + 券. */
  private static List<Unit> joinLoneCharacters(List<Unit> units, String text, ExactText exact) {
    var out = new ArrayList<Unit>();
    for (Unit unit : units) {
      Unit before = out.isEmpty() ? null : out.getLast();
      if (before != null && joins(before, unit, exact)) {
        out.set(out.size() - 1, unit(Unit.Kind.WORD, before.first(), unit.end(), text, exact));
      } else {
        out.add(unit);
      }
    }
    return out;
  }

  private static boolean joins(Unit before, Unit unit, ExactText exact) {
    boolean lone = isLone(unit, exact) || isLone(before, exact);
    boolean touch =
        exact.pieces().get(before.end() - 1).end() == exact.pieces().get(unit.first()).start();
    return lone
        && touch
        && before.kind() == Unit.Kind.WORD
        && unit.kind() == Unit.Kind.WORD
        && before.pieces() + unit.pieces() <= 4;
  }

  private static boolean isLone(Unit unit, ExactText exact) {
    String piece = exact.pieces().get(unit.first()).text();
    return unit.pieces() == 1 && piece.charAt(0) >= 0x80;
  }

  private static Unit unit(Unit.Kind kind, int first, int end, String text, ExactText exact) {
    int from = exact.pieces().get(first).start();
    int to = exact.pieces().get(end - 1).end();
    return new Unit(kind, text.substring(from, to), first, end);
  }

  /** One pass over a text. */
  private final class Scan {
    private final String text;
    private final ExactText exact;
    private final List<String> terms;

    /** Pieces at which a unit may begin by the segmenter, and those at which none may. */
    private final BitSet words = new BitSet();

    private final BitSet inside = new BitSet();

    Scan(String text, ExactText exact) {
      this.text = text;
      this.exact = exact;
      this.terms = exact.terms();
      for (ExactText.Whole whole : exact.wholes()) {
        inside.set(whole.first() + 1, whole.first() + whole.count());
      }
      markWords();
    }

    private void markWords() {
      Set<Integer> starts = new HashSet<>();
      Set<Integer> ends = new HashSet<>();
      for (Word word : segmenter.segment(text)) {
        starts.add(word.start());
        ends.add(word.end());
      }
      for (int i = 0; i < terms.size(); i++) {
        ExactText.Piece piece = exact.pieces().get(i);
        boolean border =
            i == 0
                || starts.contains(piece.start())
                || ends.contains(exact.pieces().get(i - 1).end())
                || piece.start() > exact.pieces().get(i - 1).end()
                || (piece.text().charAt(0) < 0x80) != (terms.get(i - 1).charAt(0) < 0x80);
        words.set(i, border && !inside.get(i));
      }
      words.set(terms.size());
    }

    List<Unit> units() {
      var out = new ArrayList<Unit>();
      int at = 0;
      while (at < terms.size()) {
        Unit unit = next(at);
        out.add(unit);
        at = unit.end();
      }
      return out;
    }

    private Unit next(int at) {
      int name = longest(at, names.longest(), false);
      int synonym = longest(at, thesaurus.longest(), true);
      if (name >= synonym && name > 0) {
        return unit(Unit.Kind.NAME, at, at + name, text, exact);
      }
      if (synonym > 0) {
        return unit(Unit.Kind.SYNONYM, at, at + synonym, text, exact);
      }
      int end = words.nextSetBit(at + 1);
      Unit word = unit(Unit.Kind.WORD, at, end, text, exact);
      return STOP_WORDS.contains(Folding.fold(word.text()))
          ? new Unit(Unit.Kind.STOP, word.text(), at, end)
          : word;
    }

    private int longest(int at, int most, boolean synonym) {
      for (int n = Math.min(most, terms.size() - at); n > 0; n--) {
        boolean cut = inside.get(at) || inside.get(at + n);
        boolean atWords = !synonym || (words.get(at) && words.get(at + n));
        if (!cut && atWords && known(terms.subList(at, at + n), synonym)) {
          return n;
        }
      }
      return 0;
    }

    private boolean known(List<String> pieces, boolean synonym) {
      return synonym ? thesaurus.has(pieces) : !names.findPieces(pieces).isEmpty();
    }
  }
}
