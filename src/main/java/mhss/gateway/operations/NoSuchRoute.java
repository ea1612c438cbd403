package mhss.gateway.operations;

/** No file of the routes folder makes a route of this name. */
public class NoSuchRoute extends RuntimeException {

  NoSuchRoute() {
    super("There is no such route: 'gateway routes' shows those there are.");
  }
}
