package mhss.gateway.changes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.Trial.Effect;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.operations.RouteOutline;

/** What would differ with a file as it would be. Nothing is sent, and nothing is stored. */
class Trials {

  private final ConfigFolders folders;
  private final TemplateTrials templates;
  private final EditionTrials rules;
  private final PartnerTrials partners;

  Trials(
      ConfigFolders folders,
      TemplateTrials templates,
      EditionTrials rules,
      PartnerTrials partners) {
    this.folders = folders;
    this.templates = templates;
    this.rules = rules;
    this.partners = partners;
  }

  /**
   * @param content empty: the file is to go
   * @throws ChangeRefused when it can no longer be used
   */
  Trial of(ConfigFile file, Optional<byte[]> content, int most) {
    Optional<byte[]> now = folders.read(file);
    return switch (file.kind()) {
      case ROUTE -> route(text(now), text(content));
      case TEMPLATE ->
          file.text()
              ? templates.text(file, text(now), text(content), most)
              : templates.workbook(file, now, content.orElseThrow());
      case RULES -> rules.of(file, content.orElseThrow(), most);
      case PARTNERS -> partners.of(now, content.orElseThrow(), most);
    };
  }

  private static Trial route(String now, String then) {
    List<String> before = outline(now);
    List<String> after = outline(then);
    List<Effect> effects =
        before.equals(after)
            ? List.of()
            : List.of(new Effect("The way of a message through it", null, before, after));
    return new Trial(
        "The route was built with all it needs, beside the running ones, and never started",
        effects);
  }

  private static List<String> outline(String content) {
    return RouteOutline.of(content).stream().map(RouteOutline.Stop::toString).toList();
  }

  private static String text(Optional<byte[]> content) {
    return content.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }
}
