package mhss.gateway.changes;

import java.nio.charset.StandardCharsets;
import mhss.gateway.responses.TemplateCandidates;
import mhss.gateway.returns.ReturnTemplates;

/** What goes on in the place of a broken template, until that is mended. */
class StandIns {

  private final TemplateCandidates letters;
  private final ReturnTemplates returns;

  StandIns(TemplateCandidates letters, ReturnTemplates returns) {
    this.letters = letters;
    this.returns = returns;
  }

  /** Routes, rules and partners keep their last good ones themselves. */
  boolean serve(ConfigFile refused) {
    return refused.kind() == Kind.TEMPLATE && !refused.path().endsWith(".html.ftl");
  }

  void standIn(ConfigFile refused, byte[] good) {
    if (refused.text()) {
      letters.standIn(refused.path(), new String(good, StandardCharsets.UTF_8));
    } else if (returns.problem(refused.path(), good).isEmpty()) {
      returns.standIn(refused.path(), good);
    }
  }
}
