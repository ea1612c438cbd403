package mhss.gateway.responses;

import java.util.List;

/**
 * A letter as it would leave.
 *
 * @param from empty while the desk has no mailbox that sends
 * @param subject and text are empty where a problem keeps them from being written
 * @param files names only
 * @param problems what would keep it from leaving, each with its next step; empty when nothing does
 */
public record Preview(
    String from,
    List<String> to,
    List<String> cc,
    String subject,
    String text,
    List<String> files,
    List<String> problems) {

  public Preview {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
