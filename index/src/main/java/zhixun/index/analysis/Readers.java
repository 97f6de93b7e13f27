package zhixun.index.analysis;

import java.io.IOException;
import java.io.Reader;

/** A tokenizer's input, whole: segmenters and folding want all of it. */
final class Readers {
  private Readers() {}

  static String readAll(Reader input) throws IOException {
    var all = new StringBuilder(256);
    char[] buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      all.append(buffer, 0, n);
    }
    return all.toString();
  }
}
