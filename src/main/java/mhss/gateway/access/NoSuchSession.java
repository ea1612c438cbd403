package mhss.gateway.access;

/** The session has ended meanwhile, or is another person's. */
public class NoSuchSession extends RuntimeException {

  NoSuchSession() {
    super("This session has ended already: look at your account for those that are open.");
  }
}
