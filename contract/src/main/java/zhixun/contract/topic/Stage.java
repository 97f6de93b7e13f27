package zhixun.contract.topic;

/** One step of the pipeline as a plain object: it knows nothing of Kafka. */
public interface Stage<E> {
  /**
   * Takes one event.
   *
   * @throws RejectedEventException if this event can never succeed; anything else thrown is a bug
   *     and stops the process
   */
  void process(E event) throws RejectedEventException;

  /** Makes all effects so far durable; offsets are committed only after it returns. */
  default void checkpoint() {}
}
