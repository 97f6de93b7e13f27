package zhixun.classify.story.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Named values of one pair, in the order in which they were added. Not thread-safe. */
final class Row {
  private static final int ROOM = 80;

  private final List<String> names = new ArrayList<>(ROOM);
  private float[] values = new float[ROOM];

  void add(String name, double value) {
    if (names.size() == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[names.size()] = (float) value;
    names.add(name);
  }

  float[] values() {
    return Arrays.copyOf(values, names.size());
  }

  List<String> names() {
    return List.copyOf(names);
  }
}
