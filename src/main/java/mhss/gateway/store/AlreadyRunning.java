package mhss.gateway.store;

/** Another gateway works on this data folder; two would take its database from under each other. */
public class AlreadyRunning extends StoreRefused {

  public AlreadyRunning(String message) {
    super(message);
  }
}
