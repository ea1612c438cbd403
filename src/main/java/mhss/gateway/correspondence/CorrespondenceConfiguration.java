package mhss.gateway.correspondence;

import java.time.Clock;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.intake.OutgoingForms;
import mhss.gateway.responses.LetterEvents;
import mhss.gateway.responses.Letters;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import mhss.gateway.watch.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CorrespondenceConfiguration {

  @Bean
  OwnReferrals ownReferrals(OutgoingForms forms, Casework casework, CaseRecords records) {
    return new OwnReferrals(forms, casework, records);
  }

  @Bean
  Correspondence.Desk correspondingDesk(
      Cases cases, RuleSets ruleSets, Outbox outbox, Notices notices, Letters letters) {
    return new Correspondence.Desk(
        cases, ruleSets, outbox, notices, new OtherCommands(notices, letters));
  }

  @Bean
  DraftFiles draftFiles(
      JdbcClient jdbc, Vault vault, TransactionTemplate transaction, Clock clock) {
    return new DraftFiles(jdbc, vault, transaction, clock);
  }

  @Bean
  Correspondence correspondence(
      Correspondence.Desk desk,
      Letters letters,
      LetterEvents events,
      OwnReferrals referrals,
      TransactionTemplate transaction) {
    return new Correspondence(desk, letters, events, referrals, transaction);
  }
}
