package zhixun.contract.topic;

/** Where a stage puts what it makes. Thread-safe unless said otherwise. */
@FunctionalInterface
public interface Publisher<E> {
  void publish(E event);
}
