package mhss.gateway.access;

/** Nobody of that name may sign in. */
public class NoSuchAccount extends RuntimeException {

  NoSuchAccount(String name) {
    super("There is no user " + name + ": look at the list of users.");
  }
}
