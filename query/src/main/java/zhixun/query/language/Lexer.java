package zhixun.query.language;

import java.util.ArrayList;
import java.util.List;
import zhixun.query.language.ParsedQuery.Fault;

/** Cuts a query's text into tokens; Chinese and ASCII punctuation mean the same. */
final class Lexer {
  /** Longer ones say nothing more and cost more. */
  static final int MAX_PHRASE = 100;

  private static final String OPENING_QUOTES = "\"“「『";
  private static final String CLOSING_QUOTES = "\"”」』";

  private final String text;
  private final List<Fault> faults;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  Lexer(String text, List<Fault> faults) {
    this.text = text;
    this.faults = faults;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      next();
    }
    tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
    return tokens;
  }

  private void next() {
    char c = text.charAt(at);
    boolean loose = CLOSING_QUOTES.indexOf(c) >= 0 && OPENING_QUOTES.indexOf(c) < 0;
    if (isBlank(c) || loose) {
      at++;
    } else if (OPENING_QUOTES.indexOf(c) >= 0) {
      phrase(CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(c)));
    } else if (c == '(' || c == '（') {
      single(Token.Kind.OPEN);
    } else if (c == ')' || c == '）') {
      single(Token.Kind.CLOSE);
    } else if (c == '|') {
      single(Token.Kind.OR);
    } else if (c == '&') {
      single(Token.Kind.AND);
    } else if ((c == '-' || c == '!' || c == '−' || c == '－') && beginsPart(at)) {
      single(Token.Kind.NOT);
    } else {
      word();
    }
  }

  /** A minus counts only before something, and not inside a word: Pre-A, GPT-4. */
  private boolean beginsPart(int place) {
    boolean before =
        place == 0 || isBlank(text.charAt(place - 1)) || isOpen(text.charAt(place - 1));
    return before && place + 1 < text.length() && !isBlank(text.charAt(place + 1));
  }

  private void single(Token.Kind kind) {
    tokens.add(new Token(kind, text.substring(at, at + 1), at, at + 1));
    at++;
  }

  private void phrase(char closing) {
    int start = at + 1;
    int end = text.indexOf(closing, start);
    if (end < 0) {
      faults.add(new Fault(at, text.length(), "引号没有配对，已按到末尾处理"));
      end = text.length();
    }
    String phrase = text.substring(start, end);
    if (phrase.length() > MAX_PHRASE) {
      faults.add(new Fault(start, end, "短语超过 " + MAX_PHRASE + " 字，只用前面部分"));
      phrase = phrase.substring(0, MAX_PHRASE);
    }
    tokens.add(new Token(Token.Kind.PHRASE, phrase, at, Math.min(end + 1, text.length())));
    at = Math.min(end + 1, text.length());
  }

  private void word() {
    int start = at;
    while (at < text.length() && isInWord(text.charAt(at))) {
      if (isColon(text.charAt(at)) && isFieldName(start)) {
        tokens.add(new Token(Token.Kind.FIELD, text.substring(start, at), start, at + 1));
        at++;
        return;
      }
      at++;
    }
    tokens.add(new Token(kind(text.substring(start, at)), text.substring(start, at), start, at));
  }

  private boolean isFieldName(int start) {
    return FieldNames.isKnown(text.substring(start, at));
  }

  private static Token.Kind kind(String word) {
    return switch (word) {
      case "AND" -> Token.Kind.AND;
      case "OR" -> Token.Kind.OR;
      case "NOT" -> Token.Kind.NOT;
      default -> Token.Kind.WORD;
    };
  }

  private static boolean isInWord(char c) {
    return !isBlank(c)
        && OPENING_QUOTES.indexOf(c) < 0
        && CLOSING_QUOTES.indexOf(c) < 0
        && "()（）|&".indexOf(c) < 0;
  }

  private static boolean isOpen(char c) {
    return c == '(' || c == '（' || c == '|' || c == '&';
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || "\u3000\u00a0《》，。、；？！".indexOf(c) >= 0;
  }
}
