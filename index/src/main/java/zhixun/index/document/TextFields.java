package zhixun.index.document;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The two kinds of analysed field. */
final class TextFields {
  private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);

  private TextFields() {}

  /** For phrases. */
  static Field positions(String name, String text) {
    return new Field(name, text, POSITIONS);
  }

  /** For ranking alone. */
  static Field frequencies(String name, String text) {
    return new Field(name, text, FREQUENCIES);
  }

  private static FieldType type(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
