package mhss.gateway.returns.lookup;

import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.history.History;
import mhss.gateway.responses.Letters;
import mhss.gateway.returns.Returns;
import mhss.gateway.returns.ledger.Decisions;
import mhss.gateway.returns.ledger.Making;
import mhss.gateway.returns.ledger.Planning;
import mhss.gateway.returns.ledger.Requests;
import mhss.gateway.returns.rows.ContentRows;
import mhss.gateway.returns.rows.FindingRows;
import mhss.gateway.returns.rows.LineRows;
import mhss.gateway.returns.rows.ReturnRows;
import mhss.gateway.rules.RuleSets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class LookupConfiguration {

  @Bean
  Entries returnEntries(
      ReturnRows rows,
      LineRows lines,
      ObjectProvider<Planning> planning,
      RuleSets ruleSets,
      Clock clock) {
    return new Entries(rows, lines, planning::getObject, ruleSets, clock);
  }

  @Bean
  Proofs returnProofs(ContentRows contents, Letters letters, History history, Clock clock) {
    return new Proofs(contents, letters, history, clock);
  }

  @Bean
  Sketches returnSketches(
      Decisions decisions,
      ReturnRows files,
      LineRows lines,
      FindingRows findings,
      PlatformTransactionManager transactions) {
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return new Sketches(decisions, new Sketches.Rows(files, lines, findings), own);
  }

  @Bean
  Returns.Reading returnReading(Proofs proofs, Making making, Cases cases, Sketches sketches) {
    return new Returns.Reading(proofs, new Explaining(making, cases), sketches);
  }

  @Bean
  Returns returns(
      Entries entries,
      Decisions decisions,
      Requests requests,
      Returns.Reading reading,
      PlatformTransactionManager transactions) {
    return new Returns(
        entries, decisions, requests, reading, new TransactionTemplate(transactions));
  }
}
