package mhss.gateway.store;

/**
 * The database while this process uses it.
 *
 * @param ending what there is to stop when this process was the one that started the server
 */
record Store(Server server, Runnable ending) implements AutoCloseable {

  @Override
  public void close() {
    ending.run();
  }
}
