package zhixun.classify.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhixun.contract.event.Term;
import zhixun.contract.event.TermKind;

/**
 * The entries shipped with the program: one {@code KIND.tsv} beside this class for each kind that
 * has any, UTF-8, {@code name TAB alias|alias TAB region TAB key=value;key=value}; the last columns
 * may be absent, {@code versions=A/B} stands for entries A and B of that family, lines beginning
 * with {@code #} are comments.
 */
final class TermFiles {
  private static final String VERSIONS = "versions";

  private TermFiles() {}

  static List<Term> read() {
    var terms = new ArrayList<Term>();
    for (TermKind kind : TermKind.values()) {
      String file = kind.code() + ".tsv";
      int number = 0;
      for (String line : lines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          terms.addAll(withVersions(parse(kind, line, file + ":" + number)));
        }
      }
    }
    return terms;
  }

  /**
   * @throws IllegalArgumentException naming {@code place} when the line is no entry
   */
  static Term parse(TermKind kind, String line, String place) {
    String[] cells = line.split("\t", -1);
    if (cells.length > 4 || cells[0].isBlank()) {
      throw new IllegalArgumentException(place + ": not name, aliases, region, attributes");
    }
    return new Term(
        cells[0].strip(),
        kind,
        cells.length > 1 ? aliases(cells[1]) : List.of(),
        cells.length > 2 ? cells[2].strip() : "",
        cells.length > 3 ? attributes(cells[3], place) : Map.of());
  }

  /** A family and its versions, each an entry of its own: GPT-4o is no other word for GPT. */
  private static List<Term> withVersions(Term family) {
    String versions = family.attributes().get(VERSIONS);
    if (versions == null) {
      return List.of(family);
    }
    var attributes = new TreeMap<>(family.attributes());
    attributes.remove(VERSIONS);
    var terms = new ArrayList<Term>();
    terms.add(copy(family, family.name(), family.aliases(), attributes));
    var ofVersion = new TreeMap<>(attributes);
    ofVersion.remove("weak");
    ofVersion.put("family", family.name());
    for (String version : versions.split("/")) {
      terms.add(copy(family, version.strip(), List.of(), ofVersion));
    }
    return terms;
  }

  private static Term copy(
      Term term, String name, List<String> aliases, Map<String, String> attributes) {
    return new Term(name, term.kind(), aliases, term.region(), attributes);
  }

  private static List<String> aliases(String cell) {
    return Arrays.stream(cell.split("\\|")).map(String::strip).filter(a -> !a.isEmpty()).toList();
  }

  private static Map<String, String> attributes(String cell, String place) {
    var attributes = new TreeMap<String, String>();
    Stream.of(cell.split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(
            part -> {
              int equals = part.indexOf('=');
              if (equals < 1) {
                throw new IllegalArgumentException(place + ": no key=value in '" + part + "'");
              }
              attributes.put(part.substring(0, equals), part.substring(equals + 1));
            });
    return attributes;
  }

  private static List<String> lines(String file) {
    try (InputStream in = TermFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        return List.of(); // a kind without entries of its own
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
