package zhixun.query.search;

import java.util.List;
import zhixun.index.engine.Clause;

/**
 * A query with all that the dictionary and the thesaurus know put in.
 *
 * @param wanted what is ranked
 * @param filters what every hit must match
 * @param notes what was added, for the reader
 * @param suggestions other spellings, best first, each a whole query
 */
public record Expansion(
    Clause wanted, List<Clause> filters, List<Note> notes, List<String> suggestions) {
  public Expansion {
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * A typed word and what is searched beside it.
   *
   * @param forms most telling first
   */
  public record Note(String typed, List<String> forms) {
    public Note {
      forms = List.copyOf(forms);
    }
  }
}
