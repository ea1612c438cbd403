package mhss.gateway.operations.checks;

import org.springframework.context.ApplicationContext;

/**
 * One thing the doctor looks at. It asks for its beans while it looks: a bean may be what fails.
 */
public interface Check {

  String area();

  void look(ApplicationContext beans, Findings found) throws Exception;
}
