package mhss.gateway.reports.standard;

import java.util.List;
import mhss.gateway.reports.standard.Checks.Check;

/** Grammar, spelling and punctuation in British English; advice only. */
class Spelling implements Check {

  @Override
  public List<Result> of(Look look) {
    return List.of(Result.person("", "No spelling checker is installed: a person reads it"));
  }
}
