package mhss.gateway.work;

import java.util.List;

/** Somebody cannot be given a task. */
public class NotTheirTask extends RuntimeException {

  NotTheirTask(String why, List<String> others) {
    super(
        others.isEmpty()
            ? why + ". No user may do it: an admin adds one, or gives a role"
            : "%s. Choose one of: %s".formatted(why, String.join(", ", others)));
  }
}
