package zhixun.query.language;

/**
 * A piece of the query's text.
 *
 * @param text the word, the phrase without its quotes, or the field's name
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }
}
