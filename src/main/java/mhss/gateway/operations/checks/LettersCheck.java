package mhss.gateway.operations.checks;

import java.util.List;
import mhss.gateway.responses.Letters;
import org.springframework.context.ApplicationContext;

/** Templates and whatever else would keep a letter from being written. */
public class LettersCheck implements Check {

  @Override
  public String area() {
    return "letters";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    List<String> problems = beans.getBean(Letters.class).problems();
    problems.forEach(problem -> found.fail(problem, "mend it in templates/ or config/"));
    if (problems.isEmpty()) {
      found.ok("every letter can be written");
    }
  }
}
