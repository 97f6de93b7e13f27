package zhixun.query.search;

/**
 * A part of the typed words that means one thing.
 *
 * @param text as typed
 * @param first its first piece in the whole text
 * @param end one past its last piece
 */
record Unit(Kind kind, String text, int first, int end) {
  enum Kind {
    /** An entry of the dictionary. */
    NAME,
    /** A word of the thesaurus. */
    SYNONYM,
    /** Any other word. */
    WORD,
    /** A word that names nothing. */
    STOP
  }

  int pieces() {
    return end - first;
  }
}
