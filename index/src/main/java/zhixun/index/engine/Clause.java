package zhixun.index.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhixun.contract.event.Category;
import zhixun.contract.event.TermKind;

/** A query as a tree that any engine can compile, with nothing left to look up. */
public sealed interface Clause {
  /** Matches every article. */
  record Everything() implements Clause {}

  /**
   * One idea of the query in its written forms; matches where any form stands.
   *
   * @param label as the reader typed it
   * @param forms the typed form first
   * @param weight how much it says about what is wanted, at least 0; 1 for an ordinary word
   * @param required false for one that only lifts what matches it
   * @param kinds a mention of any name of these kinds is a form too, a little lighter
   * @param categories articles of these lift, as if a near form stood in them
   */
  record Concept(
      String label,
      List<Form> forms,
      double weight,
      boolean required,
      List<TermKind> kinds,
      List<Category> categories)
      implements Clause {
    /** What a mention by kind weighs as a form. */
    public static final double KIND_WEIGHT = 0.8;

    /** What the category weighs as a form. */
    public static final double CATEGORY_WEIGHT = 0.6;

    /** A concept of one form. */
    public static Concept of(String word, String origin, boolean required) {
      var form = new Form(word, 1, origin);
      return new Concept(word, List.of(form), 1, required, List.of(), List.of());
    }

    public Concept {
      forms = List.copyOf(forms);
      kinds = List.copyOf(kinds);
      categories = List.copyOf(categories);
      if (forms.isEmpty()) {
        throw new IllegalArgumentException("concept without a form: " + label);
      }
    }
  }

  /** Characters that must stand in title or body in this order; punctuation and case aside. */
  record Phrase(String text) implements Clause {}

  /** A Latin or digit run that begins so. */
  record Prefix(String text) implements Clause {}

  /** A Latin or digit run at most {@code edits} (0..2) changes away. */
  record Fuzzy(String text, int edits) implements Clause {}

  /** A property that must have this value; the match is folded. */
  record Property(Field field, String value) implements Clause {}

  /** A date that must lie in the range; a null end is open. */
  record Period(DateKind kind, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Clause {}

  /** All must match. */
  record All(List<Clause> parts) implements Clause {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one must match. */
  record Any(List<Clause> parts) implements Clause {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Must not match. */
  record Not(Clause part) implements Clause {}

  /**
   * A written form of a concept.
   *
   * @param text as it may stand in a text
   * @param weight 1 for the same meaning, less for a near one, above 0
   * @param origin why it is here, for people: {@code typed}, {@code alias of 英伟达} …
   */
  record Form(String text, double weight, String origin) {
    public Form {
      if (!(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException("weight " + weight + " not in 0..1 of form " + text);
      }
    }
  }

  /** The properties that can be asked for. */
  enum Field {
    CATEGORY,
    SOURCE,
    COMPANY,
    ISSUER,
    DOCUMENT_NUMBER,
    MENTION,
    /** A mention of this kind, whatever its name: the code of a {@code TermKind}. */
    MENTION_KIND,
    STORY,
    ARTICLE,
    TEXT_KIND
  }

  /** The dates of an article. */
  enum DateKind {
    /** The publisher's date, else ours: what results are sorted by. */
    PUBLISHED,
    /** When the event happened, by the text's own words. */
    EVENT,
    FETCHED
  }
}
