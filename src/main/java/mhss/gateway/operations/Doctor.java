package mhss.gateway.operations;

import java.util.ArrayList;
import java.util.List;
import mhss.gateway.operations.Finding.Level;
import mhss.gateway.operations.checks.Check;
import mhss.gateway.operations.checks.Findings;
import org.springframework.context.ApplicationContext;

/** Looks at everything the gateway needs, and says exactly what to fix. Changes nothing. */
public class Doctor {

  private final List<Check> checks;
  private final ApplicationContext beans;

  Doctor(List<Check> checks, ApplicationContext beans) {
    this.checks = checks;
    this.beans = beans;
  }

  /** One check that fails does not keep the others from their work. */
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      Findings found = new Findings();
      try {
        check.look(beans, found);
      } catch (Exception e) {
        found.fail("cannot be looked at: " + PlainWords.of(e), "mend that, then ask again");
      }
      found
          .all()
          .forEach(
              line ->
                  findings.add(
                      new Finding(
                          check.area(), Level.valueOf(line.level()), line.what(), line.advice())));
    }
    return findings;
  }
}
