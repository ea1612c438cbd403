package mhss.gateway.console.configuration.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.ChangeRefused;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Proposal;
import mhss.gateway.console.web.Problem;

/**
 * What somebody wrote into the form of a change.
 *
 * @param base SHA-256 of the file they began with; blank for a new one
 * @param remove {@code yes}: the file is to go
 */
record ProposalForm(String name, String base, String content, String reason, String remove) {

  static final int UNPROCESSABLE = 422;

  /**
   * @param now the file as it is; its line ends stay, whatever a browser sends
   */
  Proposal proposal(Optional<byte[]> now) {
    Optional<byte[]> wanted =
        "yes".equals(remove)
            ? Optional.empty()
            : Optional.of(lines(now).getBytes(StandardCharsets.UTF_8));
    return new Proposal(
        ConfigFile.named(given(name)),
        wanted,
        Optional.of(given(base)).filter(hash -> !hash.isBlank()),
        given(reason));
  }

  /**
   * @param uploaded what is to stand in the file
   */
  Proposal proposal(byte[] uploaded) {
    return new Proposal(
        ConfigFile.named(given(name)),
        Optional.of(uploaded),
        Optional.of(given(base)).filter(hash -> !hash.isBlank()),
        given(reason));
  }

  /** With what was not sent as blanks. */
  ProposalForm whole() {
    return new ProposalForm(given(name), given(base), given(content), given(reason), given(remove));
  }

  private String lines(Optional<byte[]> now) {
    String text = given(content).replace("\r\n", "\n");
    boolean carriage =
        now.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("").contains("\r\n");
    return carriage ? text.replace("\n", "\r\n") : text;
  }

  /**
   * @param field beside which problems of the content stand
   */
  static List<Problem> problems(String field, ChangeRefused refused) {
    if (refused.problems().isEmpty()) {
      String where = refused.getMessage().startsWith("The reason") ? "reason" : "";
      return List.of(Problem.of(where, refused.getMessage()));
    }
    return refused.problems().stream()
        .map(
            problem ->
                Problem.of(
                    field,
                    (problem.line() > 0 ? "Line " + problem.line() + ": " : "") + problem.words()))
        .toList();
  }

  private static String given(String text) {
    return text == null ? "" : text;
  }
}
