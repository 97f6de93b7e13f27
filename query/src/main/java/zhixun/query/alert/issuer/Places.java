package zhixun.query.alert.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhixun.contract.text.Folding;

/** Places that public bodies belong to ({@code places.tsv}). Immutable, thread-safe. */
final class Places {
  static final String CHINA = "中国";

  /**
   * One line of the table.
   *
   * @param levels of a body that is named by this place alone
   * @param within the place around it; empty for none
   */
  record Place(String name, Set<String> levels, String within) {}

  private final Map<String, Place> byName = new LinkedHashMap<>();

  private Places() {}

  static Places load() {
    var places = new Places();
    for (String[] cells : Tables.rows("places.tsv")) {
      String within = cells.length > 2 ? cells[2] : "";
      var place = new Place(cells[0], new LinkedHashSet<>(List.of(cells[1].split(","))), within);
      places.byName.put(Folding.fold(place.name()), place);
    }
    return places;
  }

  Collection<Place> all() {
    return byName.values();
  }

  @Nullable Place named(String name) {
    return byName.get(Folding.fold(name));
  }

  /** The places named in a text, in the table's order. */
  List<Place> in(String text) {
    String folded = Folding.fold(text);
    var out = new ArrayList<Place>();
    byName.forEach(
        (name, place) -> {
          if (folded.contains(name)) {
            out.add(place);
          }
        });
    return out;
  }

  /** The place and those around it, nearest first. */
  Set<String> around(Place place) {
    var out = new LinkedHashSet<String>();
    Place at = place;
    while (at != null && out.add(at.name())) {
      at = named(at.within());
    }
    return out;
  }

  /** The rows of a table beside this class, without its comments. */
  static final class Tables {
    private Tables() {}

    static List<String[]> rows(String file) {
      try (InputStream in = Places.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is missing from the jar");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return text.lines()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .map(l -> l.split("\t", -1))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
