package zhixun.query.delivery;

import java.util.Optional;

/** Secrets by name, from the environment or a file; never in events or logs. Thread-safe. */
@FunctionalInterface
public interface Secrets {
  /** The secret of that name; empty when it is not set. */
  Optional<String> find(String name);

  /** Reads environment variables. */
  static Secrets environment() {
    return name -> Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank());
  }
}
