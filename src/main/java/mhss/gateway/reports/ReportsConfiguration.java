package mhss.gateway.reports;

import jakarta.validation.ClockProvider;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Casework;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.history.History;
import mhss.gateway.reports.review.Deciding;
import mhss.gateway.reports.review.MechanicalRejection;
import mhss.gateway.reports.review.ReviewContent;
import mhss.gateway.reports.review.ReviewRows;
import mhss.gateway.reports.submission.SubmissionCheck;
import mhss.gateway.reports.submission.SubmissionRows;
import mhss.gateway.responses.Letters;
import mhss.gateway.rules.RuleSets;
import mhss.gateway.vault.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportsSettings.class)
class ReportsConfiguration {

  @Bean
  Standard standard(Clock clock) {
    return new Standard(validator(clock), clock);
  }

  private static Validator validator(Clock clock) {
    ClockProvider provider = () -> clock;
    return Validation.byDefaultProvider()
        .configure()
        .clockProvider(provider)
        .buildValidatorFactory()
        .getValidator();
  }

  @Bean
  Reports.Reading reportReading(
      DocumentReader documents, Standard standard, RuleSets ruleSets, Clock clock) {
    return new Reports.Reading(documents, standard, ruleSets, clock);
  }

  @Bean
  Deciding.Keeping reviewKeeping(JdbcClient jdbc, Vault vault, History history) {
    return new Deciding.Keeping(new ReviewRows(jdbc), new ReviewContent(vault), history);
  }

  @Bean
  Deciding deciding(
      Casework casework,
      Letters letters,
      RuleSets ruleSets,
      Deciding.Keeping reviewKeeping,
      Clock clock) {
    return new Deciding(casework, letters, ruleSets, reviewKeeping, clock);
  }

  @Bean
  Reports reports(
      Reports.Reading reading,
      Deciding.Keeping keeping,
      Deciding deciding,
      RuleSets ruleSets,
      ReportsSettings settings) {
    return new Reports(
        keeping.rows(),
        keeping.content(),
        reading,
        keeping.history(),
        new MechanicalRejection(settings.rejectMechanical(), keeping.rows(), deciding, ruleSets));
  }

  @Bean
  Reviews reviews(Deciding.Keeping keeping, Deciding deciding, TransactionTemplate transactions) {
    return new Reviews(
        keeping.rows(), keeping.content(), deciding, keeping.history(), transactions);
  }

  @Bean
  Submissions submissions(
      SubmissionCheck check,
      Casework casework,
      Letters letters,
      Submissions.Keeping keeping,
      TransactionTemplate transactions) {
    return new Submissions(check, casework, letters, keeping, transactions);
  }

  @Bean
  ReportTraces reportTraces(JdbcClient jdbc) {
    return new ReportTraces(jdbc);
  }

  @Bean
  SubmissionCheck submissionCheck(
      Reports.Reading reading, Cases cases, JdbcClient jdbc, Reports reports) {
    return new SubmissionCheck(reading, cases, new SubmissionRows(jdbc), reports);
  }

  @Bean
  SubmittedForms submittedForms(JdbcClient jdbc, Vault vault) {
    return new SubmittedForms(jdbc, vault);
  }

  @Bean
  Submissions.Keeping submissionKeeping(
      Cases cases, JdbcClient jdbc, SubmittedForms forms, History history, Clock clock) {
    return new Submissions.Keeping(cases, new SubmissionRows(jdbc), forms, history, clock);
  }
}
