package zhixun.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhixun.contract.event.Category;
import zhixun.index.engine.Clause;
import zhixun.query.language.ParsedQuery.Fault;

/**
 * Reads the query language: words, {@code "phrases"}, {@code -not}, {@code OR}, brackets, fields
 * ({@code 类别:政策 来源:新华网 日期:2024-05..2024-06}), {@code prefix*} and {@code fuzzy~} for Latin names.
 * Every text is answered: what is wrong is named with its place and left out. Stateless.
 */
public final class QueryParser {
  /** Characters beyond these are not read. */
  public static final int MAX_LENGTH = 500;

  /** Words, phrases and fields beyond these are not read. */
  public static final int MAX_PARTS = 40;

  private static final int MAX_DEPTH = 20;
  private static final int MAX_WORD = 60;
  private static final Pattern PREFIX = Pattern.compile("([\\p{Alnum}][\\p{Alnum}._-]{0,30})\\*");
  private static final Pattern FUZZY =
      Pattern.compile("([\\p{Alnum}][\\p{Alnum}._-]{1,30})~([0-2]?)");

  private final List<Token> tokens;
  private final List<Fault> faults;
  private int at;
  private int parts;
  private int depth;

  private QueryParser(List<Token> tokens, List<Fault> faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  public static ParsedQuery parse(String text) {
    var faults = new ArrayList<Fault>();
    String read = text;
    if (text.length() > MAX_LENGTH) {
      faults.add(new Fault(MAX_LENGTH, text.length(), "检索词超过 " + MAX_LENGTH + " 字，后面的未用"));
      read = text.substring(0, MAX_LENGTH);
    }
    var parser = new QueryParser(new Lexer(read, faults).tokens(), faults);
    Query query = parser.everything();
    faults.sort(java.util.Comparator.comparingInt(Fault::start));
    return new ParsedQuery(text, query, faults);
  }

  private Query everything() {
    var all = new ArrayList<Query>();
    while (peek().kind() != Token.Kind.END) {
      if (peek().kind() == Token.Kind.CLOSE) {
        fault(take(), "多余的右括号");
      } else {
        add(all, alternatives());
      }
    }
    return joined(all, false);
  }

  /** Parts side by side bind closer than OR. */
  private Query alternatives() {
    var out = new ArrayList<Query>();
    add(out, sequence());
    while (peek().kind() == Token.Kind.OR) {
      Token or = take();
      int before = out.size();
      add(out, sequence());
      if (before == 0 || out.size() == before) {
        fault(or, "OR 的一边是空的");
      }
    }
    return out.size() > 1 ? new Query.Any(out) : first(out);
  }

  private Query sequence() {
    var out = new ArrayList<Query>();
    boolean strict = false;
    while (true) {
      switch (peek().kind()) {
        case END, CLOSE, OR -> {
          return joined(out, strict);
        }
        case AND -> {
          take();
          strict = true;
        }
        case WORD, PHRASE, FIELD, OPEN, NOT -> add(out, part());
      }
    }
  }

  private Query part() {
    Token token = take();
    return switch (token.kind()) {
      case NOT -> not(token);
      case OPEN -> bracket(token);
      case FIELD -> field(token);
      case PHRASE -> counted(token, phrase(token));
      case WORD -> counted(token, word(token));
      case CLOSE, AND, OR, END -> new Query.Nothing();
    };
  }

  private Query not(Token token) {
    return switch (peek().kind()) {
      case WORD, PHRASE, FIELD, OPEN -> {
        Query part = part();
        yield part instanceof Query.Nothing ? part : new Query.Not(part);
      }
      case NOT -> {
        fault(token, "连着两个“不含”，只算一个");
        yield not(take());
      }
      case CLOSE, AND, OR, END -> {
        fault(token, "“不含”后面没有词");
        yield new Query.Nothing();
      }
    };
  }

  private Query bracket(Token open) {
    if (++depth > MAX_DEPTH) {
      depth--;
      fault(open, "括号超过 " + MAX_DEPTH + " 层，未用");
      return new Query.Nothing();
    }
    Query inner = alternatives();
    depth--;
    if (peek().kind() == Token.Kind.CLOSE) {
      take();
    } else {
      fault(open, "括号没有配对，已按到末尾处理");
    }
    return inner;
  }

  private Query field(Token name) {
    Token value = peek();
    boolean adjoins = value.start() == name.end();
    if (!adjoins || (value.kind() != Token.Kind.WORD && value.kind() != Token.Kind.PHRASE)) {
      fault(name, "“" + name.text() + ":” 后面没有值");
      return new Query.Nothing();
    }
    take();
    Query property =
        FieldNames.date(name.text())
            .map(kind -> period(kind, value))
            .orElseGet(() -> property(name, value));
    return counted(name, property);
  }

  private Query period(Clause.DateKind kind, Token value) {
    Optional<Periods.Days> days = Periods.parse(value.text());
    if (days.isEmpty()) {
      fault(value, "日期应写作 2024-05、2024-05-31 或 2024-05..2024-06");
      return new Query.Nothing();
    }
    return new Query.Period(kind, days.get().from(), days.get().to());
  }

  private Query property(Token name, Token value) {
    Clause.Field field = FieldNames.field(name.text()).orElseThrow();
    if (field != Clause.Field.CATEGORY) {
      return new Query.Property(field, value.text());
    }
    Optional<Category> category = CategoryNames.find(value.text());
    if (category.isEmpty()) {
      fault(value, "没有这个类别；可用：" + CategoryNames.all());
      return new Query.Nothing();
    }
    return new Query.Property(field, category.get().code());
  }

  private Query phrase(Token token) {
    if (token.text().isBlank()) {
      fault(token, "引号里是空的");
      return new Query.Nothing();
    }
    return new Query.Phrase(token.text());
  }

  private Query word(Token token) {
    Matcher prefix = PREFIX.matcher(token.text());
    if (prefix.matches()) {
      return new Query.Prefix(prefix.group(1).toLowerCase(Locale.ROOT));
    }
    Matcher fuzzy = FUZZY.matcher(token.text());
    if (fuzzy.matches()) {
      int edits = fuzzy.group(2).isEmpty() ? 1 : Integer.parseInt(fuzzy.group(2));
      return new Query.Fuzzy(fuzzy.group(1).toLowerCase(Locale.ROOT), edits);
    }
    if (token.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
      fault(token, "只有符号，未用");
      return new Query.Nothing();
    }
    return new Query.Words(cut(token));
  }

  private String cut(Token token) {
    if (token.text().length() <= MAX_WORD) {
      return token.text();
    }
    fault(token, "一个词超过 " + MAX_WORD + " 字，只用前面部分");
    return token.text().substring(0, MAX_WORD);
  }

  private Query counted(Token token, Query query) {
    if (++parts <= MAX_PARTS) {
      return query;
    }
    if (parts == MAX_PARTS + 1) {
      fault(token, "超过 " + MAX_PARTS + " 个词，后面的未用");
    }
    return new Query.Nothing();
  }

  private static Query joined(List<Query> parts, boolean strict) {
    return parts.size() > 1 ? new Query.All(parts, strict) : first(parts);
  }

  private static Query first(List<Query> parts) {
    return parts.isEmpty() ? new Query.Nothing() : parts.getFirst();
  }

  private static void add(List<Query> parts, Query part) {
    if (!(part instanceof Query.Nothing)) {
      parts.add(part);
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at).kind() == Token.Kind.END ? tokens.get(at) : tokens.get(at++);
  }

  private void fault(Token token, String message) {
    faults.add(new Fault(token.start(), token.end(), message));
  }
}
