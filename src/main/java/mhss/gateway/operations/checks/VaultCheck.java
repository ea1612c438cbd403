package mhss.gateway.operations.checks;

import mhss.gateway.vault.Vault;
import org.springframework.context.ApplicationContext;

/** The master key: there, ours alone, outside the data folder, and the one the data needs. */
public class VaultCheck implements Check {

  @Override
  public String area() {
    return "vault";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) {
    beans.getBean(Vault.class);
    found.ok("the master key is there, outside the data folder, and opens what is stored");
  }
}
