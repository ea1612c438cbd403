package mhss.gateway.responses.templates;

/** A file of {@code templates/} that cannot be used: which, where, why. */
public class BadTemplate extends CannotCompose {

  BadTemplate(String name, String cause) {
    super("template", "Correct templates/" + name + ": " + cause);
  }
}
