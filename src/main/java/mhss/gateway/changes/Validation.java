package mhss.gateway.changes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.operations.RouteCandidates;
import mhss.gateway.operations.RouteProblem;
import mhss.gateway.partners.BadPartnersFile;
import mhss.gateway.partners.PartnerCandidates;
import mhss.gateway.responses.TemplateCandidates;
import mhss.gateway.returns.ReturnTemplates;
import mhss.gateway.rules.BadRules;
import mhss.gateway.rules.CandidateRules;

/** A file as it would be: what is wrong with it, with line and cause. Each kind knows how. */
class Validation {

  private static final int LARGEST = 1 << 20;
  private static final int LARGEST_WORKBOOK = 5_000_000;
  private static final Pattern LINE = Pattern.compile("line:? (\\d+)|\\.ya?ml:(\\d+):");
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:Correct templates/\\S+: )?(?:\\S+\\.ya?ml:(?:\\d+:)? )?(?:line \\d+: )?");

  private final RouteCandidates routes;
  private final TemplateCandidates templates;
  private final CandidateRules rules;
  private final PartnerCandidates partners;
  private final ReturnTemplates returns;

  Validation(
      RouteCandidates routes,
      TemplateCandidates templates,
      CandidateRules rules,
      PartnerCandidates partners,
      ReturnTemplates returns) {
    this.routes = routes;
    this.templates = templates;
    this.rules = rules;
    this.partners = partners;
    this.returns = returns;
  }

  /**
   * Of what comes by the console, which may reach less than the files of whoever has the shell.
   *
   * @param content empty: the file is to go
   */
  List<Problem> refusals(ConfigFile file, Optional<byte[]> content) {
    List<Problem> beyond =
        content.filter(bytes -> file.kind() == Kind.ROUTE).flatMap(Validation::text).stream()
            .flatMap(text -> routes.beyond(text).stream())
            .map(found -> of(file, found))
            .toList();
    return beyond.isEmpty() ? problems(file, content) : beyond;
  }

  /**
   * @param content empty: the file is to go
   */
  List<Problem> problems(ConfigFile file, Optional<byte[]> content) {
    return content.map(bytes -> with(file, bytes)).orElseGet(() -> without(file)).stream().toList();
  }

  private Optional<Problem> with(ConfigFile file, byte[] content) {
    if (content.length > (file.text() ? LARGEST : LARGEST_WORKBOOK)) {
      return Optional.of(
          new Problem(
              file,
              0,
              "it has more than %d MB: a file of the configuration is short"
                  .formatted(file.text() ? 1 : 5)));
    }
    if (!file.text()) {
      return returns.problem(file.path(), content).map(words -> of(file, words));
    }
    Optional<String> text = text(content);
    if (text.isEmpty()) {
      return Optional.of(new Problem(file, 0, "it is not text in UTF-8: save it so"));
    }
    return switch (file.kind()) {
      case ROUTE -> routes.problem(file.path(), text.get()).map(found -> of(file, found));
      case TEMPLATE -> template(file, text.get()).map(words -> of(file, words));
      case RULES -> rules(file, content);
      case PARTNERS -> partners(file, content);
    };
  }

  private Optional<String> template(ConfigFile file, String text) {
    return file.path().endsWith(".html.ftl")
        ? returns.problem(file.path(), text)
        : templates.problem(file.path(), text);
  }

  private Optional<Problem> rules(ConfigFile file, byte[] content) {
    try {
      rules.with(file.path(), content);
      return Optional.empty();
    } catch (BadRules bad) {
      return Optional.of(of(file, bad.getMessage()));
    }
  }

  private Optional<Problem> partners(ConfigFile file, byte[] content) {
    try {
      partners.read(content);
      return Optional.empty();
    } catch (BadPartnersFile bad) {
      return Optional.of(of(file, bad.getMessage()));
    }
  }

  private Optional<Problem> without(ConfigFile file) {
    return switch (file.kind()) {
      case ROUTE -> routes.problemWithout(file.path()).map(found -> of(file, found));
      case TEMPLATE ->
          returns
              .problemWithout(file.path())
              .or(() -> templates.problemWithout(file.path()))
              .map(words -> of(file, words));
      case RULES ->
          Optional.of(
              of(file, "cases keep their rule set for life: leave it, and end its contract"));
      case PARTNERS ->
          Optional.of(of(file, "without partners nobody may write or is written to: change it"));
    };
  }

  private static Problem of(ConfigFile file, RouteProblem found) {
    return new Problem(file, found.line(), found.words());
  }

  private static Problem of(ConfigFile file, String words) {
    Matcher line = LINE.matcher(words);
    int number = 0;
    if (line.find()) {
      number = Integer.parseInt(line.group(1) == null ? line.group(2) : line.group(1));
    }
    return new Problem(file, number, PLACE.matcher(words).replaceFirst(""));
  }

  private static Optional<String> text(byte[] content) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
